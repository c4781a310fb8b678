package io.segue.vector;

import java.util.Optional;

/**
 * Float arithmetic, by SIMD where the machine and the JVM's modules allow it.
 *
 * <p>The choice is made once. Results of the twins differ by rounding, so they are reproducible on
 * machines with equally wide registers.
 */
public final class Kernels {
  private static final FloatKernels TWIN = choose();
  private static final Kernels ACTIVE = new Kernels(TWIN);
  private static final Kernels SCALAR = new Kernels(new ScalarKernels());

  private final FloatKernels twin;

  private Kernels(FloatKernels twin) {
    this.twin = twin;
  }

  /** The kernels chosen for this machine. */
  public static Kernels active() {
    return ACTIVE;
  }

  /** The plain twin, to compare with. */
  public static Kernels scalar() {
    return SCALAR;
  }

  /** What {@link #active()} is. */
  public static KernelProvider provider() {
    return TWIN.provider();
  }

  /** The sum of {@code a[aOffset + i] * b[bOffset + i]}. */
  public static float dot(float[] a, int aOffset, float[] b, int bOffset, int length) {
    return TWIN.dot(a, aOffset, b, bOffset, length);
  }

  /** The sum of products of signed bytes, none of which is -128. */
  public static int dot(byte[] a, int aOffset, byte[] b, int bOffset, int length) {
    return TWIN.dot(a, aOffset, b, bOffset, length);
  }

  /**
   * The dot product of two whole arrays.
   *
   * @throws IllegalArgumentException if their lengths differ
   */
  public static float dot(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException("dimension mismatch: " + a.length + " != " + b.length);
    }
    return TWIN.dot(a, 0, b, 0, a.length);
  }

  /** Adds {@code factor * x} to {@code y}. */
  public static void axpy(
      float factor, float[] x, int xOffset, float[] y, int yOffset, int length) {
    TWIN.axpy(factor, x, xOffset, y, yOffset, length);
  }

  /** Multiplies every element by {@code factor}, in place. */
  public static void scale(float factor, float[] vector) {
    TWIN.scale(factor, vector, 0, vector, 0, vector.length);
  }

  /** The Euclidean length. */
  public static float norm(float[] vector) {
    return (float) Math.sqrt(TWIN.dot(vector, 0, vector, 0, vector.length));
  }

  /**
   * Scales to length 1, in place; a vector of zeros stays as it is.
   *
   * @throws IllegalArgumentException if the length is not finite
   */
  public static void normalize(float[] vector) {
    float norm = norm(vector);
    if (!Float.isFinite(norm)) {
      throw new IllegalArgumentException("a vector of length " + norm + " has no direction");
    }
    if (norm > 0f) {
      scale(1f / norm, vector);
    }
  }

  /**
   * A copy of length 1, or empty for a vector of zeros.
   *
   * @throws IllegalArgumentException if the length is not finite
   */
  public static Optional<float[]> direction(float[] vector) {
    float[] copy = vector.clone();
    normalize(copy);
    return norm(copy) > 0f ? Optional.of(copy) : Optional.empty();
  }

  FloatKernels twin() {
    return twin;
  }

  private static FloatKernels choose() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return new ScalarKernels();
    }
    FloatKernels simd = new SimdKernels();
    // Registers of fewer than four floats do not pay for the vector code.
    return simd.provider().lanes() >= 4 ? simd : new ScalarKernels();
  }
}
