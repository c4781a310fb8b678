package io.segue.vector;

/**
 * Which twin of the kernels runs, for a doctor to print.
 *
 * @param name {@code simd} or {@code scalar}
 * @param lanes floats in one register, 1 for the scalar twin
 */
public record KernelProvider(String name, int lanes) {
  @Override
  public String toString() {
    return name + " (" + lanes + (lanes == 1 ? " lane)" : " lanes)");
  }
}
