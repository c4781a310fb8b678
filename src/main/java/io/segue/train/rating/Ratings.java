package io.segue.train.rating;

import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Ratings that are known, as a listeners x tracks matrix with the ids behind its ordinals, both
 * ascending, and the time of each entry. Immutable.
 */
public final class Ratings {
  private static final Comparator<Feedback> ORDER =
      Comparator.comparing(Feedback::listener)
          .thenComparing(Feedback::track)
          .thenComparingLong(rating -> rating.atMillis().orElse(0));

  private final List<ListenerId> listeners;
  private final List<TrackId> tracks;
  private final SparseMatrix values;
  private final long[] atMillis;

  private Ratings(
      List<ListenerId> listeners, List<TrackId> tracks, SparseMatrix values, long[] atMillis) {
    this.listeners = listeners;
    this.tracks = tracks;
    this.values = values;
    this.atMillis = atMillis;
  }

  /**
   * A matrix of ratings in any order; where a listener rated a track more than once, the latest
   * counts, and the last of equally late ones.
   *
   * @throws IllegalArgumentException if there is none, or another kind of feedback
   */
  public static Ratings of(List<Feedback> ratings) {
    if (ratings.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one rating");
    }
    List<Feedback> latest = latest(ratings);
    List<ListenerId> listeners = latest.stream().map(Feedback::listener).distinct().toList();
    List<TrackId> tracks = latest.stream().map(Feedback::track).distinct().sorted().toList();
    int[] offsets = new int[listeners.size() + 1];
    int[] columns = new int[latest.size()];
    float[] values = new float[latest.size()];
    long[] atMillis = new long[latest.size()];
    int row = 0;
    for (int e = 0; e < columns.length; e++) {
      Feedback rating = latest.get(e);
      row = listeners.get(row).equals(rating.listener()) ? row : row + 1;
      offsets[row + 1] = e + 1;
      columns[e] = Collections.binarySearch(tracks, rating.track());
      values[e] = (float) rating.value().orElseThrow();
      atMillis[e] = rating.atMillis().orElse(0);
    }
    SparseMatrix matrix = new SparseMatrix(tracks.size(), offsets, columns, values);
    return new Ratings(listeners, tracks, matrix, atMillis);
  }

  /** What is to be predicted for the pairs of these ratings; their values are not looked at. */
  public RatingQuestions questions(List<Feedback> asked) {
    int[] rows = new int[asked.size()];
    int[] columns = new int[asked.size()];
    long[] times = new long[asked.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = ordinal(listeners, asked.get(i).listener());
      columns[i] = ordinal(tracks, asked.get(i).track());
      times[i] = asked.get(i).atMillis().orElse(0);
    }
    return new RatingQuestions(rows, columns, times);
  }

  public int count() {
    return values.entries();
  }

  public int listeners() {
    return listeners.size();
  }

  public int tracks() {
    return tracks.size();
  }

  /** Listeners x tracks. */
  SparseMatrix values() {
    return values;
  }

  /** Milliseconds since 1970 of each entry; 0 if unknown. Shared, not a copy. */
  long[] atMillis() {
    return atMillis;
  }

  /** The row of each entry. */
  int[] rows() {
    int[] rows = new int[count()];
    for (int row = 0; row < listeners(); row++) {
      Arrays.fill(rows, values.offset(row), values.offset(row + 1), row);
    }
    return rows;
  }

  double mean() {
    double sum = 0;
    for (float value : values.values()) {
      sum += value;
    }
    return sum / count();
  }

  private static List<Feedback> latest(List<Feedback> ratings) {
    List<Feedback> sorted = new ArrayList<>(ratings);
    sorted.sort(ORDER);
    List<Feedback> latest = new ArrayList<>(sorted.size());
    for (Feedback rating : sorted) {
      if (rating.kind() != Feedback.Kind.RATING) {
        throw new IllegalArgumentException("not a rating: " + rating);
      }
      if (!latest.isEmpty() && samePair(latest.getLast(), rating)) {
        latest.removeLast();
      }
      latest.add(rating);
    }
    return latest;
  }

  private static boolean samePair(Feedback a, Feedback b) {
    return a.listener().equals(b.listener()) && a.track().equals(b.track());
  }

  private static <T extends Comparable<T>> int ordinal(List<T> ascending, T id) {
    int found = Collections.binarySearch(ascending, id);
    return found < 0 ? RatingQuestions.UNKNOWN : found;
  }
}
