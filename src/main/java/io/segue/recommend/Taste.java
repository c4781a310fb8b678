package io.segue.recommend;

import io.segue.index.ContentEncoder;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.retrieve.NeighbourScores;
import io.segue.train.FoldIn;
import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A history as query vectors: one in the learned space, one in the space of content. */
public final class Taste {
  private final Optional<float[]> cf;
  private final Optional<NeighbourScores> neighbours;
  private final Optional<float[]> content;
  private final int heard;
  private final int learned;

  private Taste(View view, Sums sums) {
    this.cf = foldIn(view, sums.cfVectors, sums.cfPlays);
    this.neighbours = NeighbourScores.of(view, sums.heard);
    this.content = Kernels.direction(sums.content);
    this.heard = sums.heard.size();
    this.learned = sums.cfVectors.size();
  }

  /** What is gathered from the history. */
  private static final class Sums {
    final List<float[]> cfVectors = new ArrayList<>();
    final List<Integer> cfPlays = new ArrayList<>();
    final List<NeighbourScores.Heard> heard = new ArrayList<>();
    final float[] content = new float[ContentEncoder.DIMENSION];
  }

  /** The taste that a history shows in one view; tracks that the view doesn't know don't count. */
  public static Taste of(View view, List<Evidence> history) {
    Sums sums = new Sums();
    for (Evidence evidence : history) {
      OptionalInt docId = evidence.speaksFor() ? view.docId(evidence.track()) : OptionalInt.empty();
      if (docId.isPresent()) {
        int plays = Math.max(1, evidence.plays());
        sums.heard.add(new NeighbourScores.Heard(docId.getAsInt(), weight(view, plays)));
        view.vector(Fields.CF, docId.getAsInt())
            .ifPresent(vector -> {
              sums.cfVectors.add(vector);
              sums.cfPlays.add(plays);
            });
        view.vector(Fields.CONTENT, docId.getAsInt())
            .ifPresent(vector -> addWeighted(vector, Math.log1p(plays), sums.content));
      }
    }
    return new Taste(view, sums);
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

  /** As in training. */
  private static float weight(View view, int plays) {
    return (float) view.foldIn().map(foldIn -> foldIn.weight(plays)).orElse(1.0).doubleValue();
  }

  private static Optional<float[]> foldIn(View view, List<float[]> vectors, List<Integer> plays) {
    Optional<FoldIn> foldIn = view.foldIn();
    if (foldIn.isEmpty() || vectors.isEmpty()) {
      return Optional.empty();
    }
    int dimension = vectors.getFirst().length;
    DenseTable table = new DenseTable(vectors.size(), dimension);
    float[] counts = new float[vectors.size()];
    for (int i = 0; i < counts.length; i++) {
      System.arraycopy(vectors.get(i), 0, table.values(), table.offset(i), dimension);
      counts[i] = plays.get(i);
    }
    return Optional.of(foldIn.get().solve(table, counts));
  }

  private static void addWeighted(float[] vector, double weight, float[] sum) {
    Kernels.axpy((float) weight, vector, 0, sum, 0, sum.length);
  }
}
