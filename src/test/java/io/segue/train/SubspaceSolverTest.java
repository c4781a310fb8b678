package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.listening.ListenMatrix;
import io.segue.vector.DenseTable;
import io.segue.vector.GramSum;
import io.segue.vector.Kernels;
import io.segue.vector.PrincipalAxes;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubspaceSolverTest {
  private static final int DIMENSION = 13;

  private final ListenMatrix matrix =
      Listening.random(Seed.random(SubspaceSolverTest.class), 300, 150, 20);

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 13, 40})
  void improvedRowsEqualThoseOfAPlainSweepInDouble(int blockSize) {
    SplittableRandom random = Seed.random(SubspaceSolverTest.class);
    FactorizationOptions options = options(1, blockSize);
    DenseTable own = table(random, matrix.plays().rows());
    DenseTable other = table(random, matrix.plays().columns());
    Sides sides =
        new Sides(new Side(matrix.plays(), own), new Side(matrix.plays().transpose(), other));
    PrincipalAxes axes = turned(other);
    DenseTable start = new DenseTable(own.rows(), DIMENSION, own.values().clone());
    axes.turn(start, 0, start.rows());
    PlainSweep sweep = new PlainSweep(sides, options);
    SubspaceSolver solver = new SubspaceSolver(Kernels.active(), axes, sides, options);
    for (int row = 0; row < own.rows(); row++) {
      solver.solve(row);
      if (sides.own().observations(row) > blockSize) {
        float[] expected = sweep.improved(row, start.row(row));
        assertArrayEquals(expected, own.row(row), 1e-4f, "row " + row + seed());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 64})
  void oneBlockIsAsGoodAsSolvingExactly(int blockSize) {
    Factorization exact = train(options(3, 1).with(RowSolution.EXACT), 2);
    Factorization blocks = train(options(3, blockSize), 2);
    for (int epoch = 0; epoch < 3; epoch++) {
      double expected = exact.losses().get(epoch);
      assertEquals(expected, blocks.losses().get(epoch), 1e-5 * expected, seed());
    }
    assertClose(
        PlainAls.products(PlainAls.rows(exact.listeners()), PlainAls.rows(exact.tracks())),
        PlainAls.products(PlainAls.rows(blocks.listeners()), PlainAls.rows(blocks.tracks())));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 8})
  void lossNeverRisesAndComesNearTheExactOne(int blockSize) {
    List<Double> losses = train(options(60, blockSize), 2).losses();
    for (int e = 1; e < losses.size(); e++) {
      assertTrue(losses.get(e) <= losses.get(e - 1) * (1 + 1e-6), losses + seed());
    }
    double exact = train(options(60, 1).with(RowSolution.EXACT), 2).losses().getLast();
    assertEquals(exact, losses.getLast(), 0.01 * exact, seed());
  }

  @Test
  void threadsDoNotChangeASingleBit() {
    Factorization one = train(options(3, 4), 1);
    Factorization three = train(options(3, 4), 3);
    assertArrayEquals(one.listeners().values(), three.listeners().values(), seed());
    assertArrayEquals(one.tracks().values(), three.tracks().values(), seed());
    assertEquals(one.losses(), three.losses(), seed());
  }

  @Test
  void lossEqualsTheSumOverAllPairs() {
    FactorizationOptions options = options(3, 4);
    Factorization trained = train(options, 2);
    double expected =
        new PlainAls(options, Listening.dense(matrix))
            .loss(PlainAls.rows(trained.listeners()), PlainAls.rows(trained.tracks()));
    assertEquals(expected, trained.losses().getLast(), 1e-5 * expected, seed());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1025})
  void rejectsBlocksOutOfRange(int size) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> RowSolution.subspace(size));
    assertEquals("blockSize must be 1 to 1024: " + size, e.getMessage());
  }

  private static FactorizationOptions options(int epochs, int blockSize) {
    return new FactorizationOptions(
            DIMENSION, epochs, 0.02, 0.8, 8, ConfidenceOptions.of(PlayWeight.LOG), Seed.value())
        .with(RowSolution.subspace(blockSize));
  }

  private Factorization train(FactorizationOptions options, int threads) {
    return new ImplicitAls(options, threads).factorize(matrix, TrainingMonitor.silent());
  }

  private static DenseTable table(SplittableRandom random, int rows) {
    DenseTable table = new DenseTable(rows, DIMENSION);
    for (int i = 0; i < table.values().length; i++) {
      table.values()[i] = (float) (0.3 * random.nextGaussian());
    }
    return table;
  }

  /** Turns a table to its principal axes. */
  private static PrincipalAxes turned(DenseTable table) {
    GramSum sum = new GramSum(Kernels.active(), table);
    for (int chunk = 0; chunk < GramSum.CHUNKS; chunk++) {
      sum.accumulate(chunk);
    }
    PrincipalAxes axes = sum.axes();
    axes.turn(table, 0, table.rows());
    return axes;
  }

  private static void assertClose(double[][] expected, double[][] found) {
    for (int r = 0; r < expected.length; r++) {
      assertArrayEquals(expected[r], found[r], 1e-3, "row " + r + seed());
    }
  }

  private static String seed() {
    return ", seed " + Seed.value();
  }
}
