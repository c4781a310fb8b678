package io.segue.recommend;

import io.segue.catalog.TrackId;
import java.util.List;

/**
 * What a radio plays from.
 *
 * @param seeds tracks, which are not played themselves
 * @param history of the listener whose radio it is; may be empty
 * @param options how it moves
 * @param query conditions, wishes, and how many tracks are wanted
 */
public record RadioRequest(
    List<TrackId> seeds, List<Evidence> history, RadioOptions options, Query query) {
  public RadioRequest {
    seeds = seeds.stream().distinct().toList();
    history = List.copyOf(history);
  }
}
