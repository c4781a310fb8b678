package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {
  private static final int SHIFT = 3;

  private final SplittableRandom random = Seed.random(KernelsTest.class);
  private final FloatKernels simd = Kernels.active().twin();
  private final FloatKernels scalar = Kernels.scalar().twin();

  @Test
  void simdIsChosenWhereTheModuleIsPresent() {
    assertEquals("simd", Kernels.provider().name());
    assertTrue(Kernels.provider().lanes() >= 4, Kernels.provider().toString());
  }

  @Test
  void scalarTwinIsChosenWhereTheModuleIsAbsent() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PrintProvider.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertEquals("scalar (1 lane) 32.0", output.strip());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 13, 16, 33, 64, 100, 128, 207, 1021})
  void twinsAgreeOnDotProducts(int length) {
    float[] a = RandomVectors.vector(random, length + SHIFT);
    float[] b = RandomVectors.vector(random, length);
    double exact = 0;
    for (int i = 0; i < length; i++) {
      exact += (double) a[SHIFT + i] * b[i];
    }
    double tolerance = 1e-6 * Math.max(1, length);
    assertEquals(exact, simd.dot(a, SHIFT, b, 0, length), tolerance, seed());
    assertEquals(exact, scalar.dot(a, SHIFT, b, 0, length), tolerance, seed());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 13, 16, 33, 64, 100, 128, 207, 1021})
  void twinsAgreeOnScaledSumsAndTouchNothingElse(int length) {
    float[] x = RandomVectors.vector(random, length);
    float[] fast = RandomVectors.vector(random, length + 2 * SHIFT);
    float[] plain = fast.clone();
    simd.axpy(0.7f, x, 0, fast, SHIFT, length);
    scalar.axpy(0.7f, x, 0, plain, SHIFT, length);
    assertArrayEquals(plain, fast, 1e-6f, seed());
    simd.scale(-1.3f, x, 0, fast, SHIFT, length);
    scalar.scale(-1.3f, x, 0, plain, SHIFT, length);
    assertArrayEquals(plain, fast, 1e-6f, seed());
  }

  @Test
  void normalizedVectorsHaveLengthOne() {
    float[] vector = {3f, 0f, -4f};
    assertEquals(5f, Kernels.norm(vector));
    Kernels.normalize(vector);
    assertArrayEquals(new float[] {0.6f, 0f, -0.8f}, vector, 1e-7f);
  }

  @Test
  void zeroStaysZeroAndInfinityHasNoDirection() {
    float[] zero = new float[5];
    Kernels.normalize(zero);
    assertArrayEquals(new float[5], zero);
    assertThrows(
        IllegalArgumentException.class,
        () -> Kernels.normalize(new float[] {Float.POSITIVE_INFINITY, 1f}));
  }

  @Test
  void rejectsUnequalDimensions() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Kernels.dot(new float[2], new float[3]));
    assertEquals("dimension mismatch: 2 != 3", e.getMessage());
  }

  private static String seed() {
    return "seed " + Seed.value();
  }
}
