package io.segue.train;

import io.segue.listening.ListenMatrix;
import io.segue.vector.Kernels;
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

/** One epoch of implicit ALS on generated listening, two threads: SIMD against the plain twin. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class AlsEpochBenchmark {
  @Param({"simd", "scalar"})
  public String twin = "simd";

  @Param({"64", "128"})
  public int dimension = 64;

  private final ListenMatrix matrix = Listening.random(new SplittableRandom(42), 10_000, 5_000, 50);
  private ImplicitAls als = als();

  /** Builds the factorizer that the parameters name. */
  @Setup
  public void build() {
    als = als();
  }

  @Benchmark
  public Factorization epoch() {
    return als.factorize(matrix, TrainingMonitor.silent());
  }

  private ImplicitAls als() {
    FactorizationOptions options =
        new FactorizationOptions(
            dimension, 1, 0.01, 1, 10, ConfidenceOptions.of(PlayWeight.LOG), 42);
    return new ImplicitAls(options, 2, twin.equals("simd") ? Kernels.active() : Kernels.scalar());
  }
}
