package io.segue.http.foreign;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.recommend.Answer;
import io.segue.recommend.Basis;
import io.segue.recommend.Reasons;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A track and how near it is to another.
 *
 * @param track which
 * @param similarity 0 to 1, as {@link Reasons#similarities} has it
 */
public record Nearest(Track track, double similarity) {
  /** The tracks of an answer with their similarity to a seed, most similar first, ties by id. */
  public static List<Nearest> to(View view, TrackId seed, Answer answer) {
    List<Double> similarities = new Reasons(view).similarities(seed, Basis.HYBRID, answer);
    List<Nearest> nearest = new ArrayList<>();
    for (int i = 0; i < similarities.size(); i++) {
      nearest.add(new Nearest(answer.tracks().get(i).track(), similarities.get(i)));
    }
    nearest.sort(
        Comparator.comparingDouble((Nearest each) -> -each.similarity())
            .thenComparing(each -> each.track().id()));
    return nearest;
  }
}
