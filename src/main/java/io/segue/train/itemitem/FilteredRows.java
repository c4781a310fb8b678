package io.segue.train.itemitem;

import java.util.Arrays;
import java.util.Optional;

/** The rows of a graph filter, a block at a time, pruned; belongs to one thread. */
final class FilteredRows {
  private static final float[] LINEAR = {0.5f, -0.5f};

  private final FilterBlock polynomial;
  private final Optional<LowPass> lowPass;
  private final float[] source;
  private final float[] target;
  private final TopWeights[] top;
  private final float[][] ideal;

  /** Rows in blocks of {@value GraphFilter#BLOCK_TRACKS} at most. */
  FilteredRows(NormalizedGraph graph, GraphFilter.Options options, Optional<LowPass> lowPass) {
    int block = GraphFilter.BLOCK_TRACKS;
    float[] coefficients =
        switch (options.shape()) {
          case LINEAR -> LINEAR;
          case PLATEAU -> Chebyshev.plateau(options.order(), options.flatness());
        };
    this.polynomial = new FilterBlock(graph.histories(), coefficients, block);
    this.lowPass = lowPass;
    this.source = graph.degrees().powers(-options.degreeExponent());
    this.target = graph.degrees().powers(options.degreeExponent());
    this.top = new TopWeights[block];
    Arrays.setAll(top, i -> new TopWeights(source.length, options.neighbours()));
    this.ideal = lowPass.map(filter -> filter.responses(block)).orElse(new float[block][0]);
  }

  /** Computes the rows {@code from} to {@code to}. */
  void compute(int from, int to, SparseRows rows) {
    polynomial.apply(from, to);
    lowPass.ifPresent(filter -> respond(filter, from, to));
    for (int track = 0; track < target.length; track++) {
      for (int row = from; row < to; row++) {
        if (track != row) {
          float smooth = source[row] * polynomial.response(track, row - from) * target[track];
          top[row - from].offer(track, smooth + ideal(row - from, track));
        }
      }
    }
    for (int row = from; row < to; row++) {
      rows.put(row, top[row - from].take());
    }
  }

  private void respond(LowPass filter, int from, int to) {
    for (float[] row : ideal) {
      Arrays.fill(row, 0f);
    }
    filter.add(from, to, ideal);
  }

  private float ideal(int row, int track) {
    return lowPass.isPresent() ? ideal[row][track] : 0f;
  }
}
