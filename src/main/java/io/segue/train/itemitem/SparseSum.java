package io.segue.train.itemitem;

/** A sum of sparse rows in float, which knows where it is not empty; belongs to one thread. */
final class SparseSum {
  private final float[] sums;
  private final boolean[] isTouched;
  private final int[] touched;
  private int size;

  SparseSum(int columns) {
    this.sums = new float[columns];
    this.isTouched = new boolean[columns];
    this.touched = new int[columns];
  }

  /** Starts anew. */
  void clear() {
    for (int i = 0; i < size; i++) {
      sums[touched[i]] = 0f;
      isTouched[touched[i]] = false;
    }
    size = 0;
  }

  void add(int column, float value) {
    if (!isTouched[column]) {
      isTouched[column] = true;
      touched[size++] = column;
    }
    sums[column] += value;
  }

  /** Number of columns with an addend. */
  int size() {
    return size;
  }

  /** The i-th of them, in the order in which they were met. */
  int column(int i) {
    return touched[i];
  }

  /** The sum of a column, 0 without addends. */
  float sum(int column) {
    return sums[column];
  }
}
