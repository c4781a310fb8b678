package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import io.segue.listening.ListenMatrix;
import io.segue.vector.DenseTable;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldInTest {
  private static final FactorizationOptions OPTIONS =
      new FactorizationOptions(
          20, 3, 0.02, 0.9, 8, ConfidenceOptions.of(PlayWeight.LOG), Seed.value());

  private final ListenMatrix matrix =
      Listening.signed(Listening.random(Seed.random(FoldInTest.class), 300, 200, 15));
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
  void aHistoryOfDislikesGivesZero() {
    assertArrayEquals(new float[20], foldIn.solve(new DenseTable(1, 20), new float[] {-5f}));
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
  void rejectsPreferencesOutOfRange() {
    DenseTable two = new DenseTable(2, 20);
    for (float plays : new float[] {0f, Float.NaN, Float.POSITIVE_INFINITY}) {
      float[] history = {1f, plays};
      assertThrows(IllegalArgumentException.class, () -> foldIn.solve(two, history));
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
}
