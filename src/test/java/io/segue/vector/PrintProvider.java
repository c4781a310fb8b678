package io.segue.vector;

/** Prints which kernels a JVM chose, and that they compute. */
final class PrintProvider {
  private PrintProvider() {}

  public static void main(String[] arguments) {
    System.out.println(
        Kernels.provider() + " " + Kernels.dot(new float[] {1f, 2f, 3f}, new float[] {4f, 5f, 6f}));
  }
}
