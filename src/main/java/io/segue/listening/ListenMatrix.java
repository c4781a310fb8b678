package io.segue.listening;

import io.segue.catalog.TrackId;
import io.segue.vector.SparseMatrix;
import java.util.List;

/**
 * The listener x track matrix with the ids behind its ordinals; a value is a {@link
 * Preference#value}.
 *
 * @param listeners id of each row, ascending
 * @param tracks id of each column, ascending
 * @param plays listeners x tracks, no value 0
 * @param latestDays of the same pattern: days since 1970 UTC of the latest listen; 0 if unknown
 */
public record ListenMatrix(
    List<ListenerId> listeners, List<TrackId> tracks, SparseMatrix plays, SparseMatrix latestDays) {
  public ListenMatrix {
    listeners = List.copyOf(listeners);
    tracks = List.copyOf(tracks);
    if (plays.rows() != listeners.size() || plays.columns() != tracks.size()) {
      throw new IllegalArgumentException(
          "shape mismatch: "
              + plays.rows()
              + " x "
              + plays.columns()
              + " != "
              + listeners.size()
              + " x "
              + tracks.size());
    }
  }

  /** A matrix without times. */
  public ListenMatrix(List<ListenerId> listeners, List<TrackId> tracks, SparseMatrix plays) {
    this(listeners, tracks, plays, plays.filledWith(0f));
  }
}
