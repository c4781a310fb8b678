package io.segue.evaluate.split;

import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import java.util.List;
import java.util.Set;

/**
 * One listener's history, divided.
 *
 * @param told what the program knows of the listener when it is asked
 * @param isLearned whether training sees what is told; if not, it is folded in at request time
 * @param heldOut the tracks that are asked for; empty for a listener who is not asked about
 * @param beside tracks that are held out too, but asked for apart
 */
public record Parts(
    List<Event> told, boolean isLearned, Set<TrackId> heldOut, Set<TrackId> beside) {
  public Parts {
    told = List.copyOf(told);
    heldOut = Set.copyOf(heldOut);
    beside = Set.copyOf(beside);
  }

  /** Parts of which everything that is held out is asked for. */
  public Parts(List<Event> told, boolean isLearned, Set<TrackId> heldOut) {
    this(told, isLearned, heldOut, Set.of());
  }

  /** Parts of a listener who takes part in training. */
  static Parts learned(List<Event> told, Set<TrackId> heldOut) {
    return new Parts(told, true, heldOut);
  }
}
