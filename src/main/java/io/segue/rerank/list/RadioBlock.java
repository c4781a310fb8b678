package io.segue.rerank.list;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.index.View;
import io.segue.rerank.Arranged;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.ListStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The next few tracks of a radio: nothing that was played, artists apart, tempo and key in flow.
 * Flow weighs the first {@value #WINDOW} ranks.
 */
public final class RadioBlock implements ListStage {
  private static final int WINDOW = 100;

  private final int artistSpacing;
  private final double flow;
  private final List<Track> recent;
  private final IntPredicate isPlayed;

  /**
   * A block.
   *
   * @param artistSpacing tracks between two of one artist
   * @param flow 0 to 1
   * @param recent tracks that were played before, earliest first
   * @param isPlayed of a document, whether it never comes
   */
  public RadioBlock(int artistSpacing, double flow, List<Track> recent, IntPredicate isPlayed) {
    this.artistSpacing = artistSpacing;
    this.flow = flow;
    this.recent = List.copyOf(recent);
    this.isPlayed = isPlayed;
  }

  @Override
  public Arranged arrange(FusedRanking ranking, View view, int depth) {
    Shelf shelf = new Shelf(ranking, view);
    int known = shelf.grow(WINDOW);
    List<List<String>> artists =
        recent.stream()
            .map(track -> track.artists().stream().map(KeywordForm::of).distinct().toList())
            .toList();
    List<Limit> limits =
        List.of(
            new Refused("played", candidate -> isPlayed.test(shelf.fused(candidate).docId())),
            new OneVersion(shelf::track, recent),
            new Spacing(shelf::artists, artistSpacing, artists));
    ListBuilder builder = new ListBuilder(preferences(shelf), limits);
    int from = 0;
    int window = WINDOW;
    while (known > from) {
      builder.add(from, known, window, depth);
      from = known;
      window = 0;
      known = builder.size() < depth ? shelf.grow(WINDOW) : known;
    }
    builder.relax(depth);
    Arranged arranged = new Arranged();
    builder.list().forEach(candidate -> arranged.add(shelf.fused(candidate)));
    return arranged;
  }

  private List<Preference> preferences(Shelf shelf) {
    List<Preference> preferences = new ArrayList<>();
    if (flow > 0) {
      Optional<Track> last = recent.isEmpty() ? Optional.empty() : Optional.of(recent.getLast());
      preferences.add(new Relevance(shelf.scores(), 1 - flow));
      preferences.add(new Flow(shelf::track, last, flow));
    }
    return preferences;
  }
}
