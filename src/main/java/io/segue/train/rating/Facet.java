package io.segue.train.rating;

import io.segue.vector.SparseMatrix;
import java.util.List;

/**
 * One view of who or what is rated, by which every rating falls into a row: its listener, its
 * track, or its listener at that time. A row has a bias and a vector, which are sums of those of
 * its features. The last row is for what is unknown; it has no features. Immutable.
 */
final class Facet {
  /** The two vectors whose inner product a rating has. */
  enum Side {
    LISTENER,
    TRACK;

    Side other() {
      return this == LISTENER ? TRACK : LISTENER;
    }
  }

  private final Side side;
  private final int[] rowOf;
  private final int[] rowOfAsked;
  private final List<SparseMatrix> designs;

  /**
   * A facet over the given arrays, which are not copied.
   *
   * @param side whose vector its vectors add to
   * @param rowOf the row of each known rating
   * @param rowOfAsked the row of each question
   * @param designs groups of features, each features x rows; a value is the weight of a feature in
   *     a row, and the features of one group have one prior
   */
  Facet(Side side, int[] rowOf, int[] rowOfAsked, List<SparseMatrix> designs) {
    this.side = side;
    this.rowOf = rowOf;
    this.rowOfAsked = rowOfAsked;
    this.designs = List.copyOf(designs);
  }

  Side side() {
    return side;
  }

  int rows() {
    return designs.getFirst().columns();
  }

  /** Shared, not a copy. */
  int[] rowOf() {
    return rowOf;
  }

  /** Shared, not a copy. */
  int[] rowOfAsked() {
    return rowOfAsked;
  }

  List<SparseMatrix> designs() {
    return designs;
  }
}
