package io.segue.train;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenerId;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Generated listening for the tests and benchmarks of this package. */
final class Listening {
  private Listening() {}

  /** About {@code mean} tracks for each listener, the first tracks being the most popular. */
  static ListenMatrix random(RandomGenerator random, int listeners, int tracks, int mean) {
    boolean[] heard = new boolean[tracks];
    int[] offsets = new int[listeners + 1];
    int[] ordinals = new int[16];
    int entries = 0;
    for (int row = 0; row < listeners; row++) {
      Arrays.fill(heard, false);
      for (int n = random.nextInt(2 * mean); n > 0; n--) {
        heard[(int) (tracks * Math.pow(random.nextDouble(), 2))] = true;
      }
      for (int track = 0; track < tracks; track++) {
        if (heard[track]) {
          ordinals = entries < ordinals.length ? ordinals : Arrays.copyOf(ordinals, 2 * entries);
          ordinals[entries++] = track;
        }
      }
      offsets[row + 1] = entries;
    }
    float[] plays = new float[entries];
    for (int e = 0; e < entries; e++) {
      plays[e] = 1 + random.nextInt(20);
    }
    return matrix(new SparseMatrix(tracks, offsets, Arrays.copyOf(ordinals, entries), plays));
  }

  /** The same with every third preference against the track. */
  static ListenMatrix signed(ListenMatrix matrix) {
    float[] values = matrix.plays().values().clone();
    for (int e = 0; e < values.length; e += 3) {
      values[e] = -values[e];
    }
    return new ListenMatrix(matrix.listeners(), matrix.tracks(), matrix.plays().withValues(values));
  }

  /** The same with times over two years, but for every seventh pair. */
  static ListenMatrix dated(ListenMatrix matrix) {
    float[] days = new float[matrix.plays().entries()];
    for (int e = 0; e < days.length; e++) {
      days[e] = e % 7 == 0 ? 0f : 20_000f - e * 37 % 730 - 0.25f;
    }
    return new ListenMatrix(
        matrix.listeners(), matrix.tracks(), matrix.plays(), matrix.plays().withValues(days));
  }

  /** The matrix of a dense table of plays; 0 is unobserved. */
  static ListenMatrix of(float[][] plays) {
    int tracks = plays[0].length;
    int[] offsets = new int[plays.length + 1];
    int[] ordinals = new int[plays.length * tracks];
    float[] values = new float[ordinals.length];
    int entries = 0;
    for (int row = 0; row < plays.length; row++) {
      for (int track = 0; track < tracks; track++) {
        if (plays[row][track] != 0f) {
          ordinals[entries] = track;
          values[entries++] = plays[row][track];
        }
      }
      offsets[row + 1] = entries;
    }
    return matrix(
        new SparseMatrix(
            tracks, offsets, Arrays.copyOf(ordinals, entries), Arrays.copyOf(values, entries)));
  }

  /** The plays of a matrix as a dense table. */
  static float[][] dense(ListenMatrix matrix) {
    SparseMatrix plays = matrix.plays();
    float[][] dense = new float[plays.rows()][plays.columns()];
    for (int row = 0; row < plays.rows(); row++) {
      for (int e = plays.offset(row); e < plays.offset(row + 1); e++) {
        dense[row][plays.columnOrdinals()[e]] = plays.values()[e];
      }
    }
    return dense;
  }

  private static ListenMatrix matrix(SparseMatrix plays) {
    List<ListenerId> listeners = new ArrayList<>();
    for (int row = 0; row < plays.rows(); row++) {
      listeners.add(new ListenerId(String.format(Locale.ROOT, "listener-%06d", row)));
    }
    List<TrackId> tracks = new ArrayList<>();
    for (int column = 0; column < plays.columns(); column++) {
      tracks.add(new TrackId(String.format(Locale.ROOT, "träck-%06d", column)));
    }
    return new ListenMatrix(listeners, tracks, plays);
  }
}
