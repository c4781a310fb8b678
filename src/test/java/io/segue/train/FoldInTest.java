package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import io.segue.listening.ListenMatrix;
import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.Kernels;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FoldInTest {
  private static final FactorizationOptions OPTIONS =
      new FactorizationOptions(20, 3, 0.02, 0.9, 8, PlayWeight.LOG, Seed.value());

  private final ListenMatrix matrix = Listening.random(Seed.random(FoldInTest.class), 300, 200, 15);
  private final Factorization trained =
      new ImplicitAls(OPTIONS, 2).factorize(matrix, TrainingMonitor.silent());
  private final FoldIn foldIn = new FoldIn(trained.trackGram(), 200, OPTIONS);

  @Test
  void foldInOfOwnHistoryEqualsTrainedRow() {
    for (int row = 0; row < 300; row++) {
      float[] solved = solve(history(row));
      assertArrayEquals(trained.listeners().row(row), solved, "listener " + row + seed());
    }
  }

  @Test
  void orderOfHistoryChangesRoundingOnly() {
    List<Integer> entries = history(7);
    Collections.reverse(entries);
    assertArrayEquals(trained.listeners().row(7), solve(entries), 1e-5f, seed());
  }

  @Test
  void emptyHistoryGivesZero() {
    assertArrayEquals(new float[20], foldIn.solve(new DenseTable(0, 20), new float[0]));
  }

  @Test
  void rejectsShapesThatDisagree() {
    DenseTable two = new DenseTable(2, 20);
    assertThrows(IllegalArgumentException.class, () -> foldIn.solve(two, new float[] {1f}));
    DenseTable narrow = new DenseTable(1, 19);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> foldIn.solve(narrow, new float[] {1f}));
    assertEquals("dimension mismatch: 19 != 20", e.getMessage());
  }

  @Test
  void rejectsPlaysOutOfRange() {
    DenseTable one = new DenseTable(1, 20);
    for (float plays : new float[] {0f, -1f, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> foldIn.solve(one, new float[] {plays}));
    }
  }

  private List<Integer> history(int row) {
    List<Integer> entries = new ArrayList<>();
    for (int e = matrix.plays().offset(row); e < matrix.plays().offset(row + 1); e++) {
      entries.add(e);
    }
    return entries;
  }

  private float[] solve(List<Integer> entries) {
    SparseMatrix all = matrix.plays();
    DenseTable history = new DenseTable(entries.size(), 20);
    float[] plays = new float[entries.size()];
    for (int i = 0; i < plays.length; i++) {
      float[] track = trained.tracks().row(all.columnOrdinals()[entries.get(i)]);
      System.arraycopy(track, 0, history.values(), history.offset(i), 20);
      plays[i] = all.values()[entries.get(i)];
    }
    return foldIn.solve(history, plays);
  }

  private static String seed() {
    return ", seed " + Seed.value();
  }

  @Test
  void whatEachTrackAddsIsTheScore() {
    SplittableRandom random = Seed.random(FoldInTest.class);
    for (int dimension : new int[] {1, 8, 33, 64}) {
      for (int tracks : new int[] {1, 5, 60, 300}) {
        FactorizationOptions options =
            new FactorizationOptions(dimension, 1, 0.02, 1, 30, PlayWeight.LOG, 1);
        DenseTable all = new DenseTable(400, dimension);
        for (int i = 0; i < all.values().length; i++) {
          all.values()[i] = (float) (random.nextGaussian() / Math.sqrt(dimension));
        }
        DenseTable history = new DenseTable(tracks, dimension);
        float[] plays = new float[tracks];
        for (int t = 0; t < tracks; t++) {
          System.arraycopy(
              all.values(), all.offset(t), history.values(), history.offset(t), dimension);
          plays[t] = 1 + random.nextInt(50);
        }
        FoldIn solver = new FoldIn(GramMatrix.of(all), 400, options);
        float[] listener = solver.solve(history, plays);
        FoldInAccount account = solver.account(history, plays);
        for (int t = 0; t < 400; t += 13) {
          float[] track = all.row(t);
          double score = Kernels.dot(listener, 0, track, 0, dimension);
          double sum = Arrays.stream(account.contributions(track)).sum();
          assertEquals(
              score, sum, 2e-6, dimension + " " + tracks + " " + t + ", seed " + Seed.value());
        }
      }
    }
  }
}
