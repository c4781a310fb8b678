package io.segue.evaluate;

import io.segue.evaluate.metric.ListenerStratum;
import io.segue.evaluate.metric.TrackStratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the questions: listeners of one stratum, asked for tracks of one stratum.
 *
 * @param listeners empty for all
 * @param tracks empty for all
 */
public record Cell(Optional<ListenerStratum> listeners, Optional<TrackStratum> tracks) {
  /** Everybody, asked for everything. */
  public static final Cell ALL = new Cell(Optional.empty(), Optional.empty());

  /** Every cell but {@link #ALL}: margins first. */
  static List<Cell> strata() {
    List<Cell> cells = new ArrayList<>();
    for (TrackStratum tracks : TrackStratum.values()) {
      cells.add(new Cell(Optional.empty(), Optional.of(tracks)));
    }
    for (ListenerStratum listeners : ListenerStratum.values()) {
      cells.add(new Cell(Optional.of(listeners), Optional.empty()));
      for (TrackStratum tracks : TrackStratum.values()) {
        cells.add(new Cell(Optional.of(listeners), Optional.of(tracks)));
      }
    }
    return cells;
  }

  /** Names listeners and tracks, such as {@code warm/head} or {@code all/cold}. */
  public String key() {
    return listeners.map(ListenerStratum::key).orElse("all")
        + "/"
        + tracks.map(TrackStratum::key).orElse("all");
  }

  boolean hasListeners(ListenerStratum stratum) {
    return listeners.isEmpty() || listeners.get() == stratum;
  }

  boolean hasTracks(TrackStratum stratum) {
    return tracks.isEmpty() || tracks.get() == stratum;
  }
}
