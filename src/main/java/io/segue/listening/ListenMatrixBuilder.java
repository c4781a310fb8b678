package io.segue.listening;

import io.segue.catalog.TrackId;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Collects plays into a {@link ListenMatrix}; not thread-safe, one matrix per builder.
 *
 * <p>Keeps every id once and 12 bytes per call of {@link #add}, and as much again while building.
 */
public final class ListenMatrixBuilder {
  private static final int FIRST_CAPACITY = 1_024;

  private final List<ListenerId> listeners = new ArrayList<>();
  private final List<TrackId> tracks = new ArrayList<>();
  private final Map<TrackId, Integer> ordinals = new HashMap<>();
  private int[] offsets = new int[FIRST_CAPACITY];
  private int[] columns = new int[FIRST_CAPACITY];
  private float[] plays = new float[FIRST_CAPACITY];
  private float[] days = new float[FIRST_CAPACITY];
  private int entries;

  /**
   * Adds plays, or if negative takes them, to one cell. The calls of one listener must follow each
   * other; otherwise any order will do, and a cell may come in several parts.
   */
  public void add(ListenerId listener, TrackId track, int added) {
    add(listener, track, added, 0f);
  }

  /** The same, with the day since 1970 UTC of the latest of these plays; 0 if unknown. */
  public void add(ListenerId listener, TrackId track, int added, float latestDay) {
    if (added == 0) {
      throw new IllegalArgumentException("plays must not be 0");
    }
    if (listeners.isEmpty() || !listeners.getLast().equals(listener)) {
      openRow(listener);
    }
    if (entries == columns.length) {
      int capacity = Math.addExact(entries, Math.max(1, entries / 2));
      columns = Arrays.copyOf(columns, capacity);
      plays = Arrays.copyOf(plays, capacity);
      days = Arrays.copyOf(days, capacity);
    }
    columns[entries] = ordinal(track);
    plays[entries] = added;
    days[entries] = latestDay;
    entries++;
  }

  /** Gives a track a column, whether it is heard or not. */
  public void addTrack(TrackId track) {
    ordinal(track);
  }

  /**
   * The matrix of everything added, ids ascending on both sides.
   *
   * @throws IllegalArgumentException if the calls of one listener did not follow each other
   */
  public ListenMatrix build() {
    List<TrackId> ascendingTracks = new ArrayList<>(tracks);
    Collections.sort(ascendingTracks);
    sortColumns(ranks(ascendingTracks));
    int[] rows = ascendingRows();
    requireDistinct(rows);
    List<ListenerId> ascending = IntStream.of(rows).mapToObj(listeners::get).toList();
    SparseMatrix ordered = matrix(rows, plays);
    return new ListenMatrix(
        ascending, ascendingTracks, ordered, ordered.withValues(matrix(rows, days).values()));
  }

  private void openRow(ListenerId listener) {
    if (listeners.size() + 1 == offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.multiplyExact(offsets.length, 2));
    }
    offsets[listeners.size()] = entries;
    listeners.add(listener);
  }

  private int ordinal(TrackId track) {
    Integer known = ordinals.putIfAbsent(track, tracks.size());
    if (known != null) {
      return known;
    }
    tracks.add(track);
    return tracks.size() - 1;
  }

  private int[] ranks(List<TrackId> ascending) {
    int[] ranks = new int[ascending.size()];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[ordinals.getOrDefault(ascending.get(rank), 0)] = rank;
    }
    return ranks;
  }

  /** Sorts each row by rank and adds up equal cells, moving rows to the left as they shrink. */
  private void sortColumns(int[] ranks) {
    int written = 0;
    for (int row = 0; row < listeners.size(); row++) {
      int end = row + 1 < listeners.size() ? offsets[row + 1] : entries;
      int start = offsets[row];
      long[] cells = cells(start, end, ranks);
      float[] rowPlays = Arrays.copyOfRange(plays, start, end);
      float[] rowDays = Arrays.copyOfRange(days, start, end);
      offsets[row] = written;
      for (long cell : cells) {
        int column = (int) (cell >>> 32);
        if (written == offsets[row] || columns[written - 1] != column) {
          columns[written] = column;
          plays[written] = 0;
          days[written++] = 0;
        }
        plays[written - 1] += rowPlays[(int) cell];
        days[written - 1] = Math.max(days[written - 1], rowDays[(int) cell]);
      }
    }
    entries = written;
    offsets[listeners.size()] = entries;
  }

  private long[] cells(int start, int end, int[] ranks) {
    long[] cells = new long[end - start];
    for (int e = start; e < end; e++) {
      cells[e - start] = (long) ranks[columns[e]] << 32 | (e - start);
    }
    Arrays.sort(cells);
    return cells;
  }

  private int[] ascendingRows() {
    return IntStream.range(0, listeners.size())
        .boxed()
        .sorted(Comparator.comparing(listeners::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void requireDistinct(int[] rows) {
    for (int r = 1; r < rows.length; r++) {
      if (listeners.get(rows[r]).equals(listeners.get(rows[r - 1]))) {
        throw new IllegalArgumentException(
            "the plays of one listener must follow each other: " + listeners.get(rows[r]));
      }
    }
  }

  private SparseMatrix matrix(int[] rows, float[] values) {
    int[] movedOffsets = new int[rows.length + 1];
    int[] movedColumns = new int[entries];
    float[] moved = new float[entries];
    for (int r = 0; r < rows.length; r++) {
      int start = offsets[rows[r]];
      int length = offsets[rows[r] + 1] - start;
      System.arraycopy(columns, start, movedColumns, movedOffsets[r], length);
      System.arraycopy(values, start, moved, movedOffsets[r], length);
      movedOffsets[r + 1] = movedOffsets[r] + length;
    }
    return new SparseMatrix(tracks.size(), movedOffsets, movedColumns, moved);
  }
}
