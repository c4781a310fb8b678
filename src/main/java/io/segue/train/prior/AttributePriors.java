package io.segue.train.prior;

import io.segue.vector.SparseMatrix;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * How much more, or less, the listeners of each segment hear each track than all listeners do.
 *
 * @param segments ascending, one for each row
 * @param logRatios segments x tracks: the logarithm of the segment's share of listening over
 *     everybody's; 0 where nothing is kept
 */
public record AttributePriors(List<Segment> segments, SparseMatrix logRatios) {
  /**
   * Priors of rows that belong to segments.
   *
   * @throws IllegalArgumentException if there is not one row for each segment, or they don't ascend
   */
  public AttributePriors {
    segments = List.copyOf(segments);
    if (segments.size() != logRatios.rows()) {
      throw new IllegalArgumentException(
          "segments mismatch: " + segments.size() + " != " + logRatios.rows() + " rows");
    }
    for (int i = 1; i < segments.size(); i++) {
      if (segments.get(i - 1).compareTo(segments.get(i)) >= 0) {
        throw new IllegalArgumentException(
            "segments must ascend: " + segments.get(i) + " follows " + segments.get(i - 1));
      }
    }
  }

  /** Nothing is known about anybody. */
  public static AttributePriors none(int tracks) {
    return new AttributePriors(
        List.of(), new SparseMatrix(tracks, new int[1], new int[0], new float[0]));
  }

  /** The row of a segment, or empty if too few of its listeners were learned from. */
  public OptionalInt row(Segment segment) {
    int found = Collections.binarySearch(segments, segment);
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /**
   * Adds {@code factor} times the log ratios of one row to scores, one for each track.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public void add(int row, float factor, float[] scores) {
    for (int e = logRatios.offset(row); e < logRatios.offset(row + 1); e++) {
      scores[logRatios.columnOrdinals()[e]] += factor * logRatios.values()[e];
    }
  }
}
