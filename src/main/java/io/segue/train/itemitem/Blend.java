package io.segue.train.itemitem;

import io.segue.train.ItemItemModel;
import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A weighted sum of several models. Each is first divided by its scale, the mean over tracks of the
 * sum of the absolute weights that speak for a track, so that a weight means the same for all.
 *
 * <p>Of each row of the sum the largest are kept. Holds the weights of all models at once, 8 bytes
 * each, and those kept, twice.
 */
public final class Blend implements ItemItemModel {
  private final List<Part> parts;
  private final Options options;

  /**
   * One of the models.
   *
   * @param weight -1,000 to 1,000, not 0
   */
  public record Part(ItemItemModel model, double weight) {
    private static final double MAX_WEIGHT = 1_000;

    public Part {
      Rules.within("weight", weight, -MAX_WEIGHT, MAX_WEIGHT);
      if (weight == 0) {
        throw new IllegalArgumentException("weight must not be 0");
      }
    }
  }

  /**
   * What is kept.
   *
   * @param neighbours weights of each row, 1 to 100,000
   */
  public record Options(int neighbours) {
    public Options {
      Rules.neighbours("neighbours", neighbours);
    }
  }

  /** A model over at least one part. */
  public Blend(List<Part> parts, Options options) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a blend needs at least one model");
    }
    this.parts = List.copyOf(parts);
    this.options = options;
  }

  @Override
  public SparseMatrix learn(SparseMatrix preferences, Workers workers, TrainingMonitor monitor) {
    List<SparseMatrix> learnt = new ArrayList<>();
    float[] factors = new float[parts.size()];
    for (int p = 0; p < factors.length; p++) {
      learnt.add(parts.get(p).model().learn(preferences, workers, monitor));
      factors[p] = (float) (parts.get(p).weight() / scale(learnt.get(p)));
    }
    return new RowByRow(workers, monitor)
        .compute("blend", preferences.columns(), () -> sums(learnt, factors));
  }

  private IntFunction<SparseRow> sums(List<SparseMatrix> learnt, float[] factors) {
    int tracks = learnt.getFirst().columns();
    SparseSum sum = new SparseSum(tracks);
    TopWeights top = new TopWeights(tracks, options.neighbours());
    return track -> {
      sum.clear();
      for (int p = 0; p < factors.length; p++) {
        add(learnt.get(p), track, factors[p], sum);
      }
      for (int i = 0; i < sum.size(); i++) {
        top.offer(sum.column(i), sum.sum(sum.column(i)));
      }
      return top.take();
    };
  }

  private static void add(SparseMatrix matrix, int row, float factor, SparseSum sum) {
    for (int e = matrix.offset(row); e < matrix.offset(row + 1); e++) {
      sum.add(matrix.columnOrdinals()[e], factor * matrix.values()[e]);
    }
  }

  /** 1 for a matrix without weights. */
  private static double scale(SparseMatrix matrix) {
    boolean[] isTarget = new boolean[matrix.columns()];
    int targets = 0;
    double total = 0;
    for (int e = 0; e < matrix.entries(); e++) {
      int column = matrix.columnOrdinals()[e];
      targets += isTarget[column] ? 0 : 1;
      isTarget[column] = true;
      total += Math.abs(matrix.values()[e]);
    }
    return total > 0 ? total / targets : 1;
  }
}
