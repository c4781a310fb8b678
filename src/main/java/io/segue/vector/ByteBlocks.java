package io.segue.vector;

/**
 * Rows of numbers as signed bytes with a factor for each row, in blocks of {@link #blockRows} that
 * lie column by column, so that the products of a whole block with a query are computed at once.
 *
 * <p>A number is off by at most half of its row's largest one's 127th part, in a query by half of
 * the 63rd part. Not thread-safe while it is filled.
 */
public final class ByteBlocks {
  /** Columns whose products with a query's numbers, added up, fit a short. */
  static final int COLUMNS_AT_ONCE = 4;

  private static final float STEPS = Byte.MAX_VALUE;
  private static final float QUERY_STEPS = 63;

  private final FloatKernels kernels;
  private final int dimension;
  private final int columns;
  private final int blockRows;
  private final byte[] values;
  private final float[] factors;

  /**
   * Blocks of zeros.
   *
   * @throws IllegalArgumentException if a side is negative or they exceed one array
   */
  public ByteBlocks(int rows, int dimension) {
    this(Kernels.active(), rows, dimension);
  }

  ByteBlocks(Kernels chosen, int rows, int dimension) {
    this.kernels = chosen.twin();
    this.dimension = dimension;
    this.columns = PaddedMatrix.roundUp(dimension, COLUMNS_AT_ONCE);
    this.blockRows = kernels.blockRows();
    long room = ((long) rows + blockRows - 1) / blockRows * blockRows;
    if (rows < 0 || dimension < 0 || room * columns > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "blocks of " + rows + " x " + dimension + " bytes do not fit one array");
    }
    this.values = new byte[(int) (room * columns)];
    this.factors = new float[(int) room];
  }

  /** A query, prepared for many products. Not thread-safe. */
  public static final class Query {
    private final short[] steps;
    private final float factor;
    private final int[] sums;

    private Query(short[] steps, float factor, int[] sums) {
      this.steps = steps;
      this.factor = factor;
      this.sums = sums;
    }
  }

  /** Rows of a block; the last one may have some that were never set. */
  public int blockRows() {
    return blockRows;
  }

  /** Sets a row. */
  public void put(int row, float[] vector) {
    float largest = largest(vector);
    factors[row] = largest / STEPS;
    int at = row / blockRows * blockRows * columns + kernels.lane(row % blockRows);
    for (int i = 0; i < dimension; i++) {
      values[at + i * blockRows] = (byte) steps(vector[i], largest, STEPS);
    }
  }

  /** Prepares a vector. */
  public Query query(float[] vector) {
    float largest = largest(vector);
    short[] steps = new short[columns];
    for (int i = 0; i < dimension; i++) {
      steps[i] = (short) steps(vector[i], largest, QUERY_STEPS);
    }
    return new Query(steps, largest / QUERY_STEPS, new int[blockRows]);
  }

  /** Sets the first {@link #blockRows} scores to about the dot products of a block's rows. */
  public void dots(int block, Query query, float[] scores) {
    int first = block * blockRows;
    kernels.blockDots(values, first * columns, query.steps, query.sums);
    for (int i = 0; i < blockRows; i++) {
      scores[i] = query.sums[i] * query.factor * factors[first + i];
    }
  }

  private float largest(float[] vector) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          "dimension mismatch: " + vector.length + " != " + dimension);
    }
    float largest = 0f;
    for (float value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static int steps(float value, float largest, float steps) {
    return largest == 0f ? 0 : Math.round(value * steps / largest);
  }
}
