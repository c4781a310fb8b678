package io.segue.vector;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Dot product, rank-96 update and a whole row of 50 observations: SIMD against the plain twin. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelsBenchmark {
  private static final int BLOCK_ROWS = 96;
  private static final int OBSERVATIONS = 50;

  @Param({"simd", "scalar"})
  public String twin = "simd";

  @Param({"64", "128"})
  public int dimension = 64;

  private final SplittableRandom random = new SplittableRandom(42);
  private FloatKernels kernels = Kernels.active().twin();
  private DenseTable table = new DenseTable(1, 1);
  private PaddedMatrix sum = new PaddedMatrix(1, 8);
  private float[] block = new float[0];
  private NormalEquations equations =
      new NormalEquations(Kernels.active(), new GramMatrix(1, new float[1]));
  private float[] solution = new float[0];

  /** Makes input of the dimension that the parameters name. */
  @Setup
  public void fill() {
    Kernels chosen = twin.equals("simd") ? Kernels.active() : Kernels.scalar();
    kernels = chosen.twin();
    table = RandomVectors.table(random, OBSERVATIONS, dimension);
    sum = new PaddedMatrix(dimension, kernels.stride(dimension));
    block = RandomVectors.vector(random, BLOCK_ROWS * sum.stride);
    equations = new NormalEquations(chosen, RandomVectors.positiveDefinite(random, dimension));
    solution = new float[dimension];
  }

  @Benchmark
  public float dot() {
    return kernels.dot(table.values(), 0, table.values(), dimension, dimension);
  }

  @Benchmark
  public float[] rankUpdate() {
    kernels.addGram(block, BLOCK_ROWS, sum);
    return sum.values;
  }

  @Benchmark
  public float[] rowOfFifty() {
    equations.start(1f);
    for (int row = 0; row < OBSERVATIONS; row++) {
      equations.add(table.values(), table.offset(row), 2f, 3f);
    }
    equations.solve(solution, 0);
    return solution;
  }
}
