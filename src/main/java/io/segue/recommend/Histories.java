package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.listening.Listener;
import io.segue.store.HistoryEntry;
import io.segue.train.prior.Segment;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A stored history as evidence. */
public final class Histories {
  /** How many tracks of a history count, newest first. */
  public static final int MAX_TRACKS = 10_000;

  private Histories() {}

  /** The evidence in a listener's history. */
  public static List<Evidence> evidence(List<HistoryEntry> history) {
    return history.stream().map(entry -> new Evidence(entry.track(), entry.preference())).toList();
  }

  /** What is known about a listener beside the history. */
  public static List<Segment> segments(Optional<Listener> listener) {
    return listener.map(known -> Segment.all(known.attributes())).orElse(List.of());
  }

  /**
   * The same history with each track once, by ascending id: plays add up, the last word stands. So
   * the order in which a history is told makes no difference.
   */
  static List<Evidence> merged(List<Evidence> history) {
    SortedMap<TrackId, Evidence> byTrack = new TreeMap<>();
    history.forEach(evidence -> byTrack.merge(evidence.track(), evidence, Histories::merged));
    return List.copyOf(byTrack.values());
  }

  private static Evidence merged(Evidence earlier, Evidence later) {
    return new Evidence(earlier.track(), earlier.preference().plus(later.preference()));
  }
}
