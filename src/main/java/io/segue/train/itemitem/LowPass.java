package io.segue.train.itemitem;

import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;
import io.segue.vector.PackedTable;

/**
 * The ideal low-pass filter D^-b V Vᵀ D^b times a weight, of which rows are computed. Takes twice
 * tracks x vectors floats.
 */
final class LowPass {
  private final DenseTable sources;
  private final PackedTable targets;

  /**
   * A filter over orthonormal columns.
   *
   * @param vectors V, tracks x any number
   */
  LowPass(DenseTable vectors, GraphFilter.LowPassOptions options, NormalizedGraph graph) {
    float[] target = graph.degrees().powers(options.degreeExponent());
    float[] source = graph.degrees().powers(-options.degreeExponent());
    for (int track = 0; track < source.length; track++) {
      source[track] *= (float) options.weight();
    }
    this.targets = new PackedTable(Kernels.active(), scaled(vectors, target));
    this.sources = scaled(vectors, source);
  }

  /** Room for the responses to {@code rows} tracks. */
  float[][] responses(int rows) {
    return targets.products(rows);
  }

  /** Adds what the filter makes of the unit vectors of the tracks {@code from} to {@code to}. */
  void add(int from, int to, float[][] responses) {
    targets.addProducts(sources, from, to, responses);
  }

  private static DenseTable scaled(DenseTable table, float[] factors) {
    DenseTable scaled = new DenseTable(table.rows(), table.columns());
    for (int row = 0; row < table.rows(); row++) {
      Kernels.axpy(
          factors[row],
          table.values(),
          table.offset(row),
          scaled.values(),
          scaled.offset(row),
          table.columns());
    }
    return scaled;
  }
}
