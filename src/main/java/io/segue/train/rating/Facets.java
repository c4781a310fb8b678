package io.segue.train.rating;

import io.segue.train.rating.Facet.Side;
import io.segue.vector.SparseMatrix;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** Makes the facets of known ratings and questions. */
final class Facets {
  private static final long NO_SPAN = -1;
  private static final int LISTENER_SHIFT = 32;

  private final Ratings known;
  private final RatingQuestions asked;
  private final int[] listenerOf;

  Facets(Ratings known, RatingQuestions asked) {
    this.known = known;
    this.asked = asked;
    this.listenerOf = known.rows();
  }

  /**
   * By listener.
   *
   * @param rated whether the tracks N that a listener rated are features too, each with the weight
   *     |N|^−½
   */
  Facet listeners(boolean rated) {
    int rows = known.listeners();
    List<SparseMatrix> designs =
        rated
            ? List.of(identity(rows), normalized(known.values().transpose(), rows))
            : List.of(identity(rows));
    return new Facet(Side.LISTENER, listenerOf, asked(rows, asked::listener), designs);
  }

  /**
   * By track.
   *
   * @param raters whether the listeners who rated a track are features too, weighed the same way
   */
  Facet tracks(boolean raters) {
    int rows = known.tracks();
    List<SparseMatrix> designs =
        raters
            ? List.of(identity(rows), normalized(known.values(), rows))
            : List.of(identity(rows));
    return new Facet(
        Side.TRACK, known.values().columnOrdinals(), asked(rows, asked::track), designs);
  }

  /** By listener and span of time; spans are counted from 1970. */
  Facet times(int minutes) {
    long width = Duration.ofMinutes(minutes).toMillis();
    IntToLongFunction key = e -> key(listenerOf[e], known.atMillis()[e], width);
    long[] spans = distinct(key, known.count());
    int rows = spans.length;
    int[] rowOf = new int[known.count()];
    Arrays.setAll(rowOf, e -> row(spans, key.applyAsLong(e)));
    return new Facet(
        Side.LISTENER,
        rowOf,
        asked(rows, i -> row(spans, key(asked.listener(i), asked.atMillis(i), width))),
        List.of(identity(rows)));
  }

  private static long key(int listener, long atMillis, long width) {
    return listener < 0 || atMillis <= 0
        ? NO_SPAN
        : (long) listener << LISTENER_SHIFT | atMillis / width;
  }

  private static long[] distinct(IntToLongFunction key, int count) {
    long[] keys = new long[count];
    Arrays.setAll(keys, key);
    return Arrays.stream(keys).filter(k -> k != NO_SPAN).sorted().distinct().toArray();
  }

  private static int row(long[] spans, long key) {
    int found = Arrays.binarySearch(spans, key);
    return found < 0 ? spans.length : found;
  }

  /** Unknown ordinals become the last row. */
  private int[] asked(int unknownRow, IntUnaryOperator ordinal) {
    int[] rowsAsked = new int[asked.count()];
    Arrays.setAll(
        rowsAsked,
        i -> {
          int row = ordinal.applyAsInt(i);
          return row < 0 ? unknownRow : row;
        });
    return rowsAsked;
  }

  /** A feature for each row. */
  private static SparseMatrix identity(int rows) {
    int[] offsets = new int[rows + 1];
    int[] columns = new int[rows];
    float[] ones = new float[rows];
    Arrays.setAll(offsets, i -> i);
    Arrays.setAll(columns, i -> i);
    Arrays.fill(ones, 1f);
    return new SparseMatrix(rows + 1, offsets, columns, ones);
  }

  /** The pattern of a matrix, each entry the inverse root of its column's count. */
  private static SparseMatrix normalized(SparseMatrix pattern, int rows) {
    int[] counts = new int[rows];
    for (int column : pattern.columnOrdinals()) {
      counts[column]++;
    }
    int[] offsets = new int[pattern.rows() + 1];
    Arrays.setAll(offsets, pattern::offset);
    float[] weights = new float[pattern.entries()];
    for (int e = 0; e < weights.length; e++) {
      weights[e] = (float) (1 / Math.sqrt(counts[pattern.columnOrdinals()[e]]));
    }
    return new SparseMatrix(rows + 1, offsets, pattern.columnOrdinals(), weights);
  }
}
