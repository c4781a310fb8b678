package io.segue.retrieve;

import io.segue.catalog.TrackId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every candidate must meet: all conditions, and not be one of the excluded tracks.
 *
 * @param conditions all of them hold
 * @param excluded never answered
 */
public record TrackFilter(List<Condition> conditions, Set<TrackId> excluded) {
  /** Lets everything through. */
  public static final TrackFilter NONE = new TrackFilter(List.of(), Set.of());

  public TrackFilter {
    conditions = List.copyOf(conditions);
    excluded = Set.copyOf(excluded);
  }

  /** This filter under those conditions as well. */
  public TrackFilter with(List<Condition> others) {
    List<Condition> all = new ArrayList<>(conditions);
    all.addAll(others);
    return new TrackFilter(all, excluded);
  }

  /** This filter without those tracks as well. */
  public TrackFilter excluding(Set<TrackId> tracks) {
    Set<TrackId> union = new HashSet<>(excluded);
    union.addAll(tracks);
    return new TrackFilter(conditions, union);
  }
}
