package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.recommend.reason.Explainer;
import io.segue.recommend.reason.Explanation;
import io.segue.recommend.reason.Heard;
import io.segue.train.ConfidenceOptions;
import io.segue.train.HistoryScale;
import io.segue.train.PlayWeight;
import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Why the tracks of an answer have their ranks; asked of the view that the answer is from. */
public final class Reasons {
  private static final Explainer.Names NAMES =
      new Explainer.Names(
          Signals.CF,
          Signals.NEIGHBOURS,
          Signals.CONTENT,
          Signals.MORE_LIKE_THIS,
          Signals.POPULARITY);

  private static final double MOST_OF_ANOTHER = 0.999;

  private static final ConfidenceOptions CONTENT = ConfidenceOptions.of(PlayWeight.LOG);
  private static final HistoryScale NO_SCALE = new HistoryScale(0, 0);

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
    return view.docId(seed).stream()
        .mapToObj(docId -> new Heard(seed, docId, Heard.Weights.ONE))
        .flatMap(heard -> explain(Explainer.ofSeed(view, heard, NAMES), answer).stream())
        .toList();
  }

  /**
   * How similar each track of an answer is to one track, 0 to 1, alike for all queries of a
   * generation: the mean of the scaled cosines of learned and content vectors, as far as both
   * tracks have them and the basis allows them; 0 if they have none. The track itself has 1, others
   * at most 0.999, even where all that is known of them is alike.
   */
  public List<Double> similarities(TrackId seed, Basis basis, Answer answer) {
    int[] own = view.docIds(List.of(seed));
    return answer.tracks().stream()
        .map(ranked -> similarity(own[0], view.docIds(List.of(ranked.track().id()))[0], basis))
        .toList();
  }

  /** How similar two tracks are, as {@link #similarities} has it. */
  public double similarity(TrackId one, TrackId other, Basis basis) {
    return similarity(view.docIds(List.of(one))[0], view.docIds(List.of(other))[0], basis);
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

  /** The same tracks and weights as {@link Taste} has; none if nothing speaks for a taste. */
  private List<Heard> heard(List<Evidence> history) {
    List<Evidence> merged = Histories.merged(history);
    int[] docIds = view.docIds(merged.stream().map(Evidence::track).toList());
    int[] telling =
        IntStream.range(0, docIds.length)
            .filter(i -> docIds[i] >= 0 && merged.get(i).preference().value() != 0)
            .toArray();
    float[] values = new float[telling.length];
    float[] days = new float[telling.length];
    boolean isAnyLiked = false;
    for (int i = 0; i < telling.length; i++) {
      values[i] = (float) merged.get(telling[i]).preference().value();
      days[i] = merged.get(telling[i]).preference().latestDay();
      isAnyLiked |= values[i] > 0;
    }
    if (!isAnyLiked) {
      return List.of();
    }
    float[] learned = view.foldIn().map(fold -> fold.vectorWeights(values, days)).orElse(values);
    float[] neighbours =
        view.foldIn().map(fold -> fold.neighbourWeights(values, days)).orElse(values);
    float[] content = CONTENT.weights(values, days, NO_SCALE);
    return IntStream.range(0, telling.length)
        .mapToObj(i ->
            new Heard(
                merged.get(telling[i]).track(),
                docIds[telling[i]],
                new Heard.Weights(learned[i], neighbours[i], content[i])))
        .toList();
  }
}
