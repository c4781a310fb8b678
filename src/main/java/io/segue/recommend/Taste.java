package io.segue.recommend;

import io.segue.index.ContentEncoder;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.retrieve.NeighbourScores;
import io.segue.train.ConfidenceOptions;
import io.segue.train.FoldIn;
import io.segue.train.HistoryScale;
import io.segue.train.PlayWeight;
import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A history as query vectors: one in the learned space, one in the space of content. */
public final class Taste {
  private static final ConfidenceOptions CONTENT = ConfidenceOptions.of(PlayWeight.LOG);
  private static final HistoryScale NO_SCALE = new HistoryScale(0, 0);

  private final Optional<float[]> cf;
  private final Optional<NeighbourScores> neighbours;
  private final Optional<float[]> content;
  private final int heard;
  private final int learned;

  private Taste(View view, List<Known> known) {
    List<Known> liked = known.stream().filter(one -> one.preference().value() > 0).toList();
    this.heard = liked.size();
    this.learned = (int) liked.stream().filter(one -> one.isLearned()).count();
    Optional<FoldIn> foldIn = heard > 0 ? view.foldIn() : Optional.empty();
    this.cf = learned > 0 ? foldIn.map(solver -> solved(solver, known)) : Optional.empty();
    this.neighbours = heard > 0 ? NeighbourScores.of(view, heard(foldIn, known)) : Optional.empty();
    this.content = heard > 0 ? Kernels.direction(content(known)) : Optional.empty();
  }

  /** A track of the history that the view knows, with its vectors; of length 0 if it has none. */
  private static final class Known {
    private final int docId;
    private final Preference preference;
    private final float[] cf;
    private final float[] content;

    Known(int docId, Preference preference, float[] cf, float[] content) {
      this.docId = docId;
      this.preference = preference;
      this.cf = cf;
      this.content = content;
    }

    int docId() {
      return docId;
    }

    Preference preference() {
      return preference;
    }

    float[] cf() {
      return cf;
    }

    float[] content() {
      return content;
    }

    boolean isLearned() {
      return cf.length > 0;
    }
  }

  /**
   * The taste that a history shows in one view; tracks that the view doesn't know don't count. What
   * speaks against tracks counts beside what speaks for others, but is no taste alone.
   *
   * @param docIds one for each entry; negative for tracks that the view doesn't know
   */
  public static Taste of(View view, List<Evidence> history, int[] docIds) {
    int[] speaking =
        IntStream.range(0, docIds.length)
            .filter(i -> docIds[i] >= 0 && history.get(i).preference().value() != 0)
            .toArray();
    int[] found = IntStream.of(speaking).map(i -> docIds[i]).toArray();
    float[][] cf = view.vectors(Fields.CF, found);
    float[][] content = view.vectors(Fields.CONTENT, found);
    List<Known> known = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      known.add(new Known(found[i], history.get(speaking[i]).preference(), cf[i], content[i]));
    }
    return new Taste(view, known);
  }

  /** The listener's vector, to be compared by inner product. */
  public Optional<float[]> cf() {
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

  private static float[] solved(FoldIn foldIn, List<Known> known) {
    float[] weights = foldIn.vectorWeights(values(known), latestDays(known));
    int[] learned =
        IntStream.range(0, weights.length).filter(i -> known.get(i).isLearned()).toArray();
    DenseTable vectors = new DenseTable(learned.length, foldIn.dimension());
    float[] ofLearned = new float[learned.length];
    for (int row = 0; row < learned.length; row++) {
      float[] vector = known.get(learned[row]).cf();
      System.arraycopy(vector, 0, vectors.values(), vectors.offset(row), vector.length);
      ofLearned[row] = weights[learned[row]];
    }
    return foldIn.solve(vectors, ofLearned);
  }

  private static List<NeighbourScores.Heard> heard(Optional<FoldIn> foldIn, List<Known> known) {
    float[] values = values(known);
    float[] weights =
        foldIn.map(solver -> solver.neighbourWeights(values, latestDays(known))).orElse(values);
    return IntStream.range(0, weights.length)
        .mapToObj(i -> new NeighbourScores.Heard(known.get(i).docId(), weights[i]))
        .toList();
  }

  private static float[] content(List<Known> known) {
    float[] sum = new float[ContentEncoder.DIMENSION];
    float[] weights = CONTENT.weights(values(known), latestDays(known), NO_SCALE);
    for (int i = 0; i < weights.length; i++) {
      float[] vector = known.get(i).content();
      Kernels.axpy(weights[i], vector, 0, sum, 0, vector.length);
    }
    return sum;
  }

  private static float[] values(List<Known> known) {
    return floats(known, preference -> preference.value());
  }

  private static float[] latestDays(List<Known> known) {
    return floats(known, Preference::latestDay);
  }

  private static float[] floats(List<Known> known, ToDoubleFunction<Preference> part) {
    float[] floats = new float[known.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) part.applyAsDouble(known.get(i).preference());
    }
    return floats;
  }
}
