package io.segue.vector;

import java.util.SplittableRandom;

/**
 * Vectors as 128 bits each: on which side of 128 planes through the origin they lie. The share of
 * bits in which two differ is about their angle by 180 degrees, so that few bits tell which of many
 * vectors are worth comparing. The planes are drawn, the same ones for every table of a dimension.
 *
 * <p>Not thread-safe while it is filled.
 *
 * @see <a href="https://doi.org/10.1145/509907.509965">Charikar 2002</a>
 */
public final class SketchTable {
  /** Bits of a sketch, which no distance exceeds. */
  public static final int BITS = 128;

  private static final long SEED = 509_907L;

  private final DenseTable planes;
  private final long[] first;
  private final long[] second;

  /** A table of zeros, with room for a multiple of 64 rows. */
  public SketchTable(int rows, int dimension) {
    this.planes = planes(dimension);
    int room = (rows + Long.SIZE - 1) / Long.SIZE * Long.SIZE;
    this.first = new long[room];
    this.second = new long[room];
  }

  /**
   * The bits of one vector.
   *
   * @param first of the planes 0 to 63
   * @param second of the planes 64 to 127
   */
  public record Sketch(long first, long second) {}

  /** The sketch of a vector, to be compared with rows. */
  public Sketch sketch(float[] vector) {
    return new Sketch(bits(vector, 0), bits(vector, Long.SIZE));
  }

  /** Sets a row. */
  public void put(int row, float[] vector) {
    first[row] = bits(vector, 0);
    second[row] = bits(vector, Long.SIZE);
  }

  /** In how many bits a row differs. */
  public int distance(int row, Sketch other) {
    return Long.bitCount(first[row] ^ other.first()) + Long.bitCount(second[row] ^ other.second());
  }

  /** Of 64 rows from one on, a bit for each that differs in at most {@code distance} bits. */
  public long within(int distance, int from, Sketch other) {
    return Kernels.within(distance, from, this, other);
  }

  long[] first() {
    return first;
  }

  long[] second() {
    return second;
  }

  /** As many at right angles to each other as there can be, which tells angles best. */
  private static DenseTable planes(int dimension) {
    DenseTable planes = new DenseTable(BITS, dimension);
    SplittableRandom random = new SplittableRandom(SEED);
    float[] normals = planes.values();
    for (int plane = 0; plane < BITS; plane++) {
      float[] normal = new float[dimension];
      for (int i = 0; i < dimension; i++) {
        normal[i] = (float) random.nextGaussian();
      }
      for (int other = plane - plane % dimension; other < plane; other++) {
        float along = Kernels.dot(normal, 0, normals, planes.offset(other), dimension);
        Kernels.axpy(-along, normals, planes.offset(other), normal, 0, dimension);
      }
      Kernels.normalize(normal);
      System.arraycopy(normal, 0, normals, planes.offset(plane), dimension);
    }
    return planes;
  }

  private long bits(float[] vector, int from) {
    long bits = 0;
    for (int i = 0; i < Long.SIZE; i++) {
      float side = Kernels.dot(vector, 0, planes.values(), planes.offset(from + i), vector.length);
      bits |= side > 0 ? 1L << i : 0;
    }
    return bits;
  }
}
