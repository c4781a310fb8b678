package io.segue.store;

import io.segue.catalog.TrackId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What adding events did.
 *
 * @param added events that were not known
 * @param changed events that replaced or enlarged a known one
 * @param unchanged events that told nothing
 * @param undescribed tracks they name that nobody has described yet, each once
 */
public record AddedEvents(int added, int changed, int unchanged, List<TrackId> undescribed) {
  public AddedEvents {
    undescribed = List.copyOf(undescribed);
  }

  static AddedEvents of(Map<Batch.Effect, Integer> effects, Collection<TrackId> undescribed) {
    return new AddedEvents(
        effects.getOrDefault(Batch.Effect.ADDED, 0),
        effects.getOrDefault(Batch.Effect.CHANGED, 0),
        effects.getOrDefault(Batch.Effect.UNCHANGED, 0),
        List.copyOf(undescribed));
  }
}
