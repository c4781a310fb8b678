package io.segue.vector;

/** A symmetric matrix has no Cholesky factor in float precision. */
public final class NotPositiveDefiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotPositiveDefiniteException(int row, float pivot) {
    super("the matrix is not positive definite: pivot " + row + " is " + pivot);
  }
}
