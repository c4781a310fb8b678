package io.segue.rerank.list;

import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Published formulas, written down as they are printed, to compare with. */
final class PlainLists {
  private PlainLists() {}

  /** Random unit vectors; every ninth candidate's is unknown. */
  static Directions directions(SplittableRandom random, int size, int dimension) {
    List<Optional<float[]>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      float[] row = new float[dimension];
      for (int d = 0; d < dimension; d++) {
        row[d] = (float) random.nextGaussian();
      }
      rows.add(i % 9 == 8 ? Optional.empty() : Kernels.direction(row));
    }
    return Directions.of(rows);
  }

  /** Argmax of (1 - d) relevance - d max similarity, from scratch at every step. */
  static List<Integer> marginalRelevance(
      double[] scores, Directions directions, double d, int wanted) {
    List<Integer> list = new ArrayList<>();
    double best = IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).max().orElseThrow();
    while (list.size() < wanted) {
      int next = -1;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < scores.length; i++) {
        int candidate = i;
        double similarity =
            list.stream().mapToDouble(j -> directions.cosine(candidate, j)).max().orElse(0);
        double value = (1 - d) * scores[i] / best - d * similarity;
        if (!list.contains(i) && value > most) {
          next = i;
          most = value;
        }
      }
      list.add(next);
    }
    return list;
  }

  /** The logarithm of the determinant of the kernel's rows and columns, by elimination. */
  static double logVolume(Directions directions, List<Integer> rows, double ridge) {
    int n = rows.size();
    double[][] kernel = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        kernel[i][j] = directions.cosine(rows.get(i), rows.get(j)) + (i == j ? ridge : 0);
      }
    }
    double sum = 0;
    for (int p = 0; p < n; p++) {
      sum += Math.log(kernel[p][p]);
      for (int i = p + 1; i < n; i++) {
        double factor = kernel[i][p] / kernel[p][p];
        for (int j = p; j < n; j++) {
          kernel[i][j] -= factor * kernel[p][j];
        }
      }
    }
    return sum;
  }
}
