package io.segue.train.itemitem;

import io.segue.vector.DenseTable;
import io.segue.vector.SparseMatrix;
import java.util.Arrays;

/**
 * A polynomial of the graph's Laplacian L = I − 2R̃ᵀR̃, applied to a few tracks' unit vectors at
 * once; belongs to one thread. Takes {@code width} x (3 tracks + listeners) floats.
 */
final class FilterBlock {
  private final SparseMatrix byListener;
  private final SparseMatrix byTrack;
  private final float[] coefficients;
  private final DenseTable listeners;
  private final DenseTable sum;
  private DenseTable current;
  private DenseTable previous;

  /**
   * A filter for blocks of {@code width} tracks.
   *
   * @param coefficients of the Chebyshev polynomials T_0(L), T_1(L) and so on, at least two
   */
  FilterBlock(Histories graph, float[] coefficients, int width) {
    this.byListener = graph.byListener();
    this.byTrack = graph.byTrack();
    this.coefficients = coefficients;
    this.listeners = new DenseTable(byListener.rows(), width);
    this.sum = new DenseTable(byTrack.rows(), width);
    this.current = new DenseTable(byTrack.rows(), width);
    this.previous = new DenseTable(byTrack.rows(), width);
  }

  /** Filters the unit vectors of the tracks {@code from} to {@code to}. */
  void apply(int from, int to) {
    Arrays.fill(previous.values(), 0f);
    Arrays.fill(current.values(), 0f);
    Arrays.fill(sum.values(), 0f);
    for (int track = from; track < to; track++) {
      current.values()[current.offset(track) + track - from] = 1f;
      sum.values()[sum.offset(track) + track - from] = coefficients[0];
    }
    for (int n = 1; n < coefficients.length; n++) {
      advance(n == 1 ? 1 : 2);
      float[] values = current.values();
      for (int i = 0; i < values.length; i++) {
        sum.values()[i] += coefficients[n] * values[i];
      }
    }
  }

  /** What the filter makes of the unit vector of track {@code from + column}, at one track. */
  float response(int track, int column) {
    return sum.values()[sum.offset(track) + column];
  }

  /** T_n = factor L T_{n−1} − T_{n−2}, in the place of T_{n−2}; for n = 1 that is L alone. */
  private void advance(int factor) {
    Arrays.fill(listeners.values(), 0f);
    for (int listener = 0; listener < byListener.rows(); listener++) {
      SparseProduct.addRow(byListener, listener, 1f, current, listeners);
    }
    float[] next = previous.values();
    for (int i = 0; i < next.length; i++) {
      next[i] = factor * current.values()[i] - next[i];
    }
    for (int track = 0; track < byTrack.rows(); track++) {
      SparseProduct.addRow(byTrack, track, -2f * factor, listeners, previous);
    }
    DenseTable swapped = previous;
    previous = current;
    current = swapped;
  }
}
