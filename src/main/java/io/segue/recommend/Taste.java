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
import java.util.stream.IntStream;

/** A history as query vectors: one in the learned space, one in the space of content. */
final class Taste {
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

    void add(float[] cf, float[] ofContent, int plays) {
      if (cf.length > 0) {
        cfVectors.add(cf);
        cfPlays.add(plays);
      }
      if (ofContent.length > 0) {
        Kernels.axpy((float) Math.log1p(plays), ofContent, 0, content, 0, content.length);
      }
    }
  }

  /**
   * The taste that a history shows in one view.
   *
   * @param docIds one for each entry; negative for tracks that the view doesn't know
   */
  static Taste of(View view, List<Evidence> history, int[] docIds) {
    int[] telling =
        IntStream.range(0, docIds.length)
            .filter(i -> docIds[i] >= 0 && history.get(i).speaksFor())
            .toArray();
    int[] heard = IntStream.of(telling).map(i -> docIds[i]).toArray();
    float[][] cf = view.vectors(Fields.CF, heard);
    float[][] content = view.vectors(Fields.CONTENT, heard);
    Sums sums = new Sums();
    for (int i = 0; i < telling.length; i++) {
      int plays = Math.max(1, history.get(telling[i]).plays());
      sums.heard.add(new NeighbourScores.Heard(heard[i], weight(view, plays)));
      sums.add(cf[i], content[i], plays);
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
}
