package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.recommend.reason.Explainer;
import io.segue.recommend.reason.Explanation;
import io.segue.recommend.reason.Heard;
import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Why the tracks of an answer have their ranks; asked of the view that the answer is from. */
public final class Reasons {
  private static final Explainer.Names NAMES =
      new Explainer.Names(Signals.CF, Signals.NEIGHBOURS, Signals.CONTENT, Signals.POPULARITY);

  private static final double MOST_OF_ANOTHER = 0.999;

  private final View view;

  public Reasons(View view) {
    this.view = view;
  }

  /** An explanation for each track of recommendations for a history. */
  public List<Explanation> ofRecommendations(List<Evidence> history, Answer answer) {
    return explain(Explainer.ofHistory(view, heard(history), NAMES), answer);
  }

  /** An explanation for each track of those similar to a track; none if the view has not that. */
  public List<Explanation> ofSimilar(TrackId seed, Answer answer) {
    Optional<Heard> heard = heard(new Evidence(seed, 1, Evidence.Verdict.NONE));
    return heard
        .map(track -> explain(Explainer.ofSeed(view, seed(track), NAMES), answer))
        .orElse(List.of());
  }

  /**
   * How similar each track of an answer is to one track, 0 to 1, alike for all queries of a
   * generation: the mean of the scaled cosines of learned and content vectors, as far as both
   * tracks have them and the basis allows them; 0 if they have none. The track itself has 1,
   * others at most 0.999, even where all that is known of them is alike.
   */
  public List<Double> similarities(TrackId seed, Basis basis, Answer answer) {
    int[] own = view.docIds(List.of(seed));
    return answer.tracks().stream()
        .map(ranked -> similarity(own[0], view.docIds(List.of(ranked.track().id()))[0], basis))
        .toList();
  }

  private double similarity(int seed, int other, Basis basis) {
    return seed == other ? 1 : Math.min(MOST_OF_ANOTHER, unlike(seed, other, basis));
  }

  private double unlike(int seed, int other, Basis basis) {
    List<String> fields = new ArrayList<>();
    if (basis.usesCf()) {
      fields.add(Fields.CF_DIRECTION);
    }
    if (basis.usesContent() || !basis.usesCf()) {
      fields.add(Fields.CONTENT);
    }
    OptionalDouble mean =
        fields.stream().flatMapToDouble(field -> scaled(field, seed, other).stream()).average();
    return mean.orElseGet(() -> scaled(Fields.CONTENT, seed, other).orElse(0));
  }

  private OptionalDouble scaled(String field, int one, int other) {
    if (one < 0 || other < 0) {
      return OptionalDouble.empty();
    }
    Optional<float[]> a = view.vector(field, one);
    Optional<float[]> b = view.vector(field, other);
    if (a.isEmpty() || b.isEmpty()) {
      return OptionalDouble.empty();
    }
    double cosine = Kernels.dot(a.get(), 0, b.get(), 0, a.get().length);
    return OptionalDouble.of(view.similarityScale(field).similarity(cosine));
  }

  private List<Explanation> explain(Explainer explainer, Answer answer) {
    return answer.tracks().stream()
        .map(ranked ->
            explainer.explain(
                ranked.track(), view.docId(ranked.track().id()).orElseThrow(), ranked.parts()))
        .toList();
  }

  private List<Heard> heard(List<Evidence> history) {
    return Histories.merged(history).stream()
        .flatMap(evidence -> heard(evidence).stream())
        .toList();
  }

  private Optional<Heard> heard(Evidence evidence) {
    int docId = evidence.speaksFor() ? view.docIds(List.of(evidence.track()))[0] : -1;
    int plays = Math.max(1, evidence.plays());
    double weight = view.foldIn().map(foldIn -> foldIn.weight(plays)).orElse(1.0);
    return docId < 0
        ? Optional.empty()
        : Optional.of(new Heard(evidence.track(), docId, plays, (float) weight));
  }

  /** The one track counts once, however often it is played. */
  private static Heard seed(Heard heard) {
    return new Heard(heard.track(), heard.docId(), 1, 1f);
  }
}
