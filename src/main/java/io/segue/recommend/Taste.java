package io.segue.recommend;

import io.segue.index.ContentEncoder;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.retrieve.NeighbourScores;
import io.segue.train.ConfidenceOptions;
import io.segue.train.FoldIn;
import io.segue.train.PlayWeight;
import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A history as query vectors: one in the learned space, one in the space of content. */
final class Taste {
  private static final ConfidenceOptions CONTENT = ConfidenceOptions.of(PlayWeight.LOG);

  private final Optional<float[]> cf;
  private final Optional<NeighbourScores> neighbours;
  private final Optional<float[]> content;
  private final int heard;
  private final int learned;

  private Taste(View view, Sums sums) {
    boolean isLiking = sums.liked > 0;
    this.cf = isLiking ? foldIn(view, sums.cfVectors, sums.cfPreferences) : Optional.empty();
    this.neighbours = isLiking ? NeighbourScores.of(view, sums.heard) : Optional.empty();
    this.content = isLiking ? Kernels.direction(sums.content) : Optional.empty();
    this.heard = sums.liked;
    this.learned = sums.likedLearned;
  }

  /** What is gathered from the history. */
  private static final class Sums {
    final List<float[]> cfVectors = new ArrayList<>();
    final List<Integer> cfPreferences = new ArrayList<>();
    final List<NeighbourScores.Heard> heard = new ArrayList<>();
    final float[] content = new float[ContentEncoder.DIMENSION];
    int liked;
    int likedLearned;
  }

  /**
   * The taste that a history shows in one view; tracks that the view doesn't know don't count. What
   * speaks against tracks counts beside what speaks for others, but is no taste alone.
   */
  static Taste of(View view, List<Evidence> history) {
    Sums sums = new Sums();
    for (Evidence evidence : history) {
      int preference = evidence.preference().value();
      OptionalInt docId = preference == 0 ? OptionalInt.empty() : view.docId(evidence.track());
      if (docId.isPresent()) {
        add(view, docId.getAsInt(), preference, sums);
      }
    }
    return new Taste(view, sums);
  }

  /** The listener's vector, to be compared by inner product. */
  Optional<float[]> cf() {
    return cf;
  }

  /** The item-item scores of all tracks. */
  Optional<NeighbourScores> neighbours() {
    return neighbours;
  }

  /** Unit vector, to be compared by cosine. */
  Optional<float[]> content() {
    return content;
  }

  /** Tracks of the history that are in the catalogue. */
  int heard() {
    return heard;
  }

  /** Tracks of the history that have a learned vector. */
  int learned() {
    return learned;
  }

  private static void add(View view, int docId, int preference, Sums sums) {
    boolean isLiked = preference > 0;
    sums.liked += isLiked ? 1 : 0;
    sums.heard.add(new NeighbourScores.Heard(docId, weight(view, preference)));
    view.vector(Fields.CF, docId)
        .ifPresent(vector -> {
          sums.cfVectors.add(vector);
          sums.cfPreferences.add(preference);
          sums.likedLearned += isLiked ? 1 : 0;
        });
    view.vector(Fields.CONTENT, docId)
        .ifPresent(vector ->
            Kernels.axpy(
                (float) CONTENT.of(preference), vector, 0, sums.content, 0, vector.length));
  }

  /** As in training. */
  private static float weight(View view, int preference) {
    return (float) view.foldIn().map(foldIn -> foldIn.weight(preference)).orElse(1.0).doubleValue();
  }

  private static Optional<float[]> foldIn(
      View view, List<float[]> vectors, List<Integer> preferences) {
    Optional<FoldIn> foldIn = view.foldIn();
    if (foldIn.isEmpty() || vectors.isEmpty()) {
      return Optional.empty();
    }
    int dimension = vectors.getFirst().length;
    DenseTable table = new DenseTable(vectors.size(), dimension);
    float[] values = new float[vectors.size()];
    for (int i = 0; i < values.length; i++) {
      System.arraycopy(vectors.get(i), 0, table.values(), table.offset(i), dimension);
      values[i] = preferences.get(i);
    }
    return Optional.of(foldIn.get().solve(table, values));
  }
}
