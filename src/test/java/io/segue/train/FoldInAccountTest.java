package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.segue.Seed;
import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FoldInAccountTest {
  private static final int TRACKS = 400;
  private static final double ROUNDING = 2e-6;

  private final SplittableRandom random = Seed.random(FoldInAccountTest.class);

  @Test
  void whatEachTrackAddsIsTheScore() {
    for (int dimension : new int[] {1, 8, 33, 64}) {
      DenseTable all = randomTable(dimension);
      FoldIn foldIn = foldIn(all);
      for (int heard : new int[] {1, 5, 60, 300}) {
        DenseTable history = new DenseTable(heard, dimension);
        System.arraycopy(
            all.values(), 0, history.values(), 0, history.offset(heard - 1) + dimension);
        float[] weights = new float[heard];
        for (int t = 0; t < heard; t++) {
          weights[t] = (1 + random.nextInt(9)) * (t > 0 && random.nextInt(5) == 0 ? -0.2f : 1f);
        }
        float[] listener = foldIn.solve(history, weights);
        FoldInAccount account = foldIn.account(history, weights);
        for (int t = 0; t < TRACKS; t += 13) {
          double score = Kernels.dot(listener, 0, all.row(t), 0, dimension);
          double sum = Arrays.stream(account.contributions(all.row(t))).sum();
          assertEquals(score, sum, ROUNDING, dimension + " " + heard + ", seed " + Seed.value());
        }
      }
    }
  }

  @Test
  void aDislikedTrackHasNoTermOfItsOwn() {
    DenseTable all = randomTable(8);
    DenseTable history = new DenseTable(2, 8);
    System.arraycopy(all.values(), 0, history.values(), 0, history.offset(1) + 8);
    double[] added = foldIn(all).account(history, new float[] {1f, -1f}).contributions(all.row(9));
    assertEquals(0, added[1], 1e-12);
  }

  private DenseTable randomTable(int dimension) {
    DenseTable all = new DenseTable(TRACKS, dimension);
    for (int i = 0; i < all.values().length; i++) {
      all.values()[i] = (float) (random.nextGaussian() / Math.sqrt(dimension));
    }
    return all;
  }

  private static FoldIn foldIn(DenseTable all) {
    FactorizationOptions options =
        new FactorizationOptions(
            all.columns(), 1, 0.02, 1, 30, ConfidenceOptions.of(PlayWeight.LOG), 1);
    return new FoldIn(
        GramMatrix.of(all),
        new ModelManifest(
            "m",
            "h",
            options,
            "",
            options.confidence(),
            ProjectionSummary.NONE,
            new HistoryScale(0, 0),
            new ModelManifest.Size(10, TRACKS, 100),
            List.of(),
            1));
  }
}
