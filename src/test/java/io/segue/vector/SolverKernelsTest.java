package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolverKernelsTest {
  private static final List<Kernels> TWINS = List.of(Kernels.active(), Kernels.scalar());

  private final SplittableRandom random = Seed.random(SolverKernelsTest.class);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 16, 33, 64, 100, 128, 207})
  void rankUpdateAddsTheGramMatrixOfTheBlock(int d) {
    DenseTable rows = RandomVectors.table(random, 29, d);
    RealMatrix expected = matrix(rows).transpose().multiply(matrix(rows));
    for (Kernels kernels : TWINS) {
      FloatKernels twin = kernels.twin();
      PaddedMatrix sum = new PaddedMatrix(d, twin.stride(d));
      float[] block = new float[rows.rows() * sum.stride];
      for (int r = 0; r < rows.rows(); r++) {
        System.arraycopy(rows.values(), rows.offset(r), block, r * sum.stride, d);
      }
      twin.addGram(block, rows.rows(), sum);
      assertUpperTriangle(expected, sum, 1e-5, twin);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 16, 33, 64, 100, 128, 207})
  void choleskyFactorAgreesWithTheOracle(int d) {
    GramMatrix a = RandomVectors.positiveDefinite(random, d);
    RealMatrix expected = new CholeskyDecomposition(matrix(a), 1e-6, 1e-12).getLT();
    for (Kernels kernels : TWINS) {
      FloatKernels twin = kernels.twin();
      PaddedMatrix factor = new PaddedMatrix(d, twin.stride(d));
      for (int r = 0; r < d; r++) {
        System.arraycopy(a.values(), r * d, factor.values, r * factor.stride, d);
      }
      factor.unitPadding();
      twin.factorize(factor);
      assertUpperTriangle(expected, factor, 3e-5 * Math.sqrt(d), twin);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 13, 16, 33, 47, 48, 49, 64, 100, 128})
  void eliminationAgreesWithTheOracle(int d) {
    GramMatrix a = RandomVectors.positiveDefinite(random, d);
    float[] b = RandomVectors.vector(random, d);
    RealVector expected = new LUDecomposition(matrix(a)).getSolver().solve(vector(b));
    for (Kernels kernels : TWINS) {
      FloatKernels twin = kernels.twin();
      for (int columns : new int[] {d, d + 1}) {
        PaddedMatrix matrix = new PaddedMatrix(d, twin.stride(columns));
        for (int r = 0; r < d; r++) {
          System.arraycopy(a.values(), r * d + r, matrix.values, r * matrix.stride + r, d - r);
        }
        matrix.unitPadding();
        float[] solution = Arrays.copyOf(b, matrix.stride);
        twin.eliminate(matrix, solution);
        double error = vector(solution).getSubVector(0, d).subtract(expected).getNorm();
        assertTrue(error <= 2e-4 * expected.getNorm(), twin.provider() + " of " + d + seed());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 16, 33, 64, 100, 128, 207})
  void normalEquationsAgreeWithTheOracle(int d) {
    for (int observations : new int[] {0, 1, 95, 96, 97, 250}) {
      for (Kernels kernels : TWINS) {
        assertSolves(kernels, RandomVectors.positiveDefinite(random, d), observations);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 16, 33, 64, 100, 128, 207})
  void normalEquationsOfADiagonalMatrixAgreeWithTheOracle(int d) {
    for (int observations : new int[] {0, 1, 2, 3, 4, 5, 15, 16, 47, 48, 49, 75, 76, 96, 250}) {
      float[] diagonal = new float[d];
      for (int k = 0; k < d; k++) {
        diagonal[k] = k == d - 1 ? 0f : 10 * random.nextFloat();
      }
      for (Kernels kernels : TWINS) {
        assertSolves(kernels, GramMatrix.diagonal(diagonal), observations);
      }
    }
  }

  @Test
  void observationsOfNoWeightStillPull() {
    float[] y = {2f, 0f, -1f};
    for (GramMatrix gram : List.of(GramMatrix.diagonal(new float[] {1f, 2f, 3f}), full())) {
      for (Kernels kernels : TWINS) {
        NormalEquations equations = new NormalEquations(kernels, gram);
        float[] solution = new float[3];
        equations.start(1f);
        equations.add(y, 0, 0f, 4f);
        equations.solve(solution, 0);
        RealMatrix a =
            matrix(gram)
                .add(new Array2DRowRealMatrix(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}));
        RealVector expected = new LUDecomposition(a).getSolver().solve(vector(y).mapMultiply(4));
        assertEquals(0, vector(solution).subtract(expected).getNorm(), 1e-5);
      }
    }
  }

  private static GramMatrix full() {
    return new GramMatrix(3, new float[] {2f, 1f, 0f, 1f, 2f, 0f, 0f, 0f, 1f});
  }

  private void assertSolves(Kernels kernels, GramMatrix gram, int observations) {
    int d = gram.dimension();
    DenseTable rows = RandomVectors.table(random, observations, d);
    NormalEquations equations = new NormalEquations(kernels, gram);
    RealMatrix a = matrix(gram);
    RealVector b = new ArrayRealVector(d);
    equations.start(0.5f);
    for (int r = 0; r < observations; r++) {
      float weight = random.nextFloat() * 9;
      equations.add(rows.values(), rows.offset(r), weight, weight + 1);
      RealVector y = vector(rows.row(r));
      a = a.add(y.outerProduct(y).scalarMultiply(weight));
      b = b.add(y.mapMultiply(weight + 1));
    }
    for (int r = 0; r < d; r++) {
      a.addToEntry(r, r, 0.5);
    }
    float[] solution = RandomVectors.vector(random, d + 2);
    float[] before = solution.clone();
    equations.solve(solution, 1);
    RealVector expected = new LUDecomposition(a).getSolver().solve(b);
    double error = vector(solution).getSubVector(1, d).subtract(expected).getNorm();
    String where = kernels.twin().provider() + ", d " + d + ", n " + observations + seed();
    assertTrue(error <= 2e-4 * (1e-3 + expected.getNorm()), where + ": error " + error);
    assertEquals(before[0], solution[0], where);
    assertEquals(before[d + 1], solution[d + 1], where);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 100})
  void equationsStartAfreshForEachProblem(int observations) {
    GramMatrix full = RandomVectors.positiveDefinite(random, 13);
    for (GramMatrix gram : List.of(full, GramMatrix.diagonal(full.diagonal()))) {
      DenseTable rows = RandomVectors.table(random, observations, 13);
      float[] first = new float[13];
      float[] again = new float[13];
      NormalEquations equations = new NormalEquations(Kernels.active(), gram);
      solve(equations, rows, first);
      for (int others : new int[] {9, 3, 120}) {
        equations.start(9f);
        for (int r = 0; r < others; r++) {
          equations.add(rows.values(), 0, 7f, 7f);
        }
        equations.solve(again, 0);
      }
      solve(equations, rows, again);
      assertArrayEquals(first, again, seed());
    }
  }

  @Test
  void namesTheFirstPivotThatIsNotPositive() {
    float[] indefinite = new float[13 * 13];
    for (int r = 0; r < 13; r++) {
      indefinite[r * 13 + r] = r == 10 ? -1f : 1f;
    }
    for (Kernels kernels : TWINS) {
      NormalEquations equations = new NormalEquations(kernels, new GramMatrix(13, indefinite));
      equations.start(0f);
      NotPositiveDefiniteException e =
          assertThrows(NotPositiveDefiniteException.class, () -> equations.solve(new float[13], 0));
      assertEquals("the matrix is not positive definite: pivot 10 is -1.0", e.getMessage());
    }
  }

  @Test
  void eliminationNamesTheFirstPivotThatIsNotPositive() {
    for (Kernels kernels : TWINS) {
      FloatKernels twin = kernels.twin();
      PaddedMatrix matrix = new PaddedMatrix(5, twin.stride(6));
      matrix.identity();
      matrix.values[3 * matrix.stride + 3] = 0f;
      float[] b = new float[matrix.stride];
      NotPositiveDefiniteException e =
          assertThrows(NotPositiveDefiniteException.class, () -> twin.eliminate(matrix, b));
      assertEquals("the matrix is not positive definite: pivot 3 is 0.0", e.getMessage());
    }
  }

  @Test
  void rejectsPivotsThatAreNotFinite() {
    for (float pivot : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      for (Kernels kernels : TWINS) {
        NormalEquations equations =
            new NormalEquations(kernels, new GramMatrix(1, new float[] {pivot}));
        equations.start(0f);
        assertThrows(NotPositiveDefiniteException.class, () -> equations.solve(new float[1], 0));
      }
    }
  }

  private static void solve(NormalEquations equations, DenseTable rows, float[] solution) {
    equations.start(1f);
    for (int r = 0; r < rows.rows(); r++) {
      equations.add(rows.values(), rows.offset(r), 1f, 2f);
    }
    equations.solve(solution, 0);
  }

  private static void assertUpperTriangle(
      RealMatrix expected, PaddedMatrix found, double tolerance, FloatKernels twin) {
    for (int r = 0; r < found.dimension; r++) {
      for (int c = r; c < found.dimension; c++) {
        assertEquals(
            expected.getEntry(r, c),
            found.values[r * found.stride + c],
            tolerance,
            twin.provider() + " (" + r + ", " + c + ") of " + found.dimension + seed());
      }
    }
  }

  private static RealMatrix matrix(GramMatrix gram) {
    return matrix(new DenseTable(gram.dimension(), gram.dimension(), gram.values()));
  }

  private static RealMatrix matrix(DenseTable table) {
    RealMatrix matrix = new Array2DRowRealMatrix(Math.max(1, table.rows()), table.columns());
    for (int r = 0; r < table.rows(); r++) {
      matrix.setRowVector(r, vector(table.row(r)));
    }
    return matrix;
  }

  private static RealVector vector(float[] values) {
    RealVector vector = new ArrayRealVector(values.length);
    for (int i = 0; i < values.length; i++) {
      vector.setEntry(i, values[i]);
    }
    return vector;
  }

  private static String seed() {
    return ", seed " + Seed.value();
  }
}
