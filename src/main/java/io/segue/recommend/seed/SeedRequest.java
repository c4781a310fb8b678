package io.segue.recommend.seed;

import io.segue.catalog.TrackId;
import io.segue.retrieve.TrackFilter;
import java.util.List;
import java.util.Set;

/**
 * What is asked for.
 *
 * @param seeds at least one
 * @param filter hard conditions
 * @param targets soft wishes
 * @param hidden tracks never to be answered
 * @param limit at most that many tracks, at least 1
 */
public record SeedRequest(
    List<Seed> seeds, TrackFilter filter, Targets targets, Set<TrackId> hidden, int limit) {
  public SeedRequest {
    seeds = List.copyOf(seeds);
    hidden = Set.copyOf(hidden);
    if (seeds.isEmpty() || limit < 1) {
      throw new IllegalArgumentException(
          "seeds and limit must be at least 1: " + seeds.size() + ", " + limit);
    }
  }
}
