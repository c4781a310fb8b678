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
 */
public record Parts(List<Event> told, boolean isLearned, Set<TrackId> heldOut) {
  public Parts {
    told = List.copyOf(told);
    heldOut = Set.copyOf(heldOut);
  }

  /** Parts of a listener who takes part in training. */
  static Parts learned(List<Event> told, Set<TrackId> heldOut) {
    return new Parts(told, true, heldOut);
  }
}
