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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldInTest {
  private final ListenMatrix matrix =
      Listening.dated(
          Listening.signed(Listening.random(Seed.random(FoldInTest.class), 300, 200, 15)));

  @ParameterizedTest
  @CsvSource({"BINARY, 0", "LOG, 0", "LINEAR, 0", "BM25, 0", "BINARY, 90", "LOG, 90", "BM25, 90"})
  void foldInOfOwnHistoryEqualsTrainedRow(PlayWeight weight, double halfLifeDays) {
    Trained trained = train(weight, halfLifeDays);
    for (int row = 0; row < 300; row++) {
      float[] solved = solve(trained, history(row));
      assertArrayEquals(trained.vectors.listeners().row(row), solved, "listener " + row + seed());
    }
  }

  @Test
  void orderOfHistoryChangesRoundingOnly() {
    Trained trained = train(PlayWeight.LOG, 0);
    List<Integer> entries = history(7);
    Collections.reverse(entries);
    assertArrayEquals(trained.vectors.listeners().row(7), solve(trained, entries), 1e-5f, seed());
  }

  @Test
  void aHistoryWithoutLikingGivesZero() {
    FoldIn foldIn = train(PlayWeight.LOG, 0).foldIn;
    assertArrayEquals(new float[20], foldIn.solve(new DenseTable(0, 20), new float[0]));
    assertArrayEquals(new float[20], foldIn.solve(new DenseTable(1, 20), new float[] {-5f}));
  }

  @Test
  void rejectsShapesThatDisagree() {
    FoldIn foldIn = train(PlayWeight.LOG, 0).foldIn;
    DenseTable two = new DenseTable(2, 20);
    assertThrows(IllegalArgumentException.class, () -> foldIn.solve(two, new float[] {1f}));
    DenseTable narrow = new DenseTable(1, 19);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> foldIn.solve(narrow, new float[] {1f}));
    assertEquals("dimension mismatch: 19 != 20", e.getMessage());
  }

  private record Trained(Factorization vectors, FoldIn foldIn) {}

  private Trained train(PlayWeight weight, double halfLifeDays) {
    FactorizationOptions options =
        new FactorizationOptions(
            20,
            3,
            0.02,
            0.9,
            8,
            new ConfidenceOptions(weight, 1.2, 0.75, 0.05, halfLifeDays),
            Seed.value());
    Factorization vectors = new ImplicitAls(options, 2).factorize(matrix, TrainingMonitor.silent());
    Model model =
        Model.of(
            new Model.Learned(TrainingOptions.of(options), vectors, Optional.empty()),
            TrainingSet.of(matrix),
            1);
    return new Trained(vectors, model.foldIn());
  }

  private List<Integer> history(int row) {
    List<Integer> entries = new ArrayList<>();
    for (int e = matrix.plays().offset(row); e < matrix.plays().offset(row + 1); e++) {
      entries.add(e);
    }
    return entries;
  }

  private float[] solve(Trained trained, List<Integer> entries) {
    SparseMatrix all = matrix.plays();
    DenseTable history = new DenseTable(entries.size(), 20);
    float[] preferences = new float[entries.size()];
    float[] days = new float[entries.size()];
    for (int i = 0; i < preferences.length; i++) {
      float[] track = trained.vectors.tracks().row(all.columnOrdinals()[entries.get(i)]);
      System.arraycopy(track, 0, history.values(), history.offset(i), 20);
      preferences[i] = all.values()[entries.get(i)];
      days[i] = matrix.latestDays().values()[entries.get(i)];
    }
    return trained.foldIn.solve(history, trained.foldIn.vectorWeights(preferences, days));
  }

  private static String seed() {
    return ", seed " + Seed.value();
  }
}
