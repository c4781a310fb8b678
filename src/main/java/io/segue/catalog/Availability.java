package io.segue.catalog;

import java.util.List;
import java.util.OptionalLong;

/**
 * When and where a track may be recommended.
 *
 * @param fromMillis the first millisecond since 1970 UTC; empty for always
 * @param untilMillis the first one after it; empty for ever
 * @param regions where, such as country codes; empty for everywhere
 */
public record Availability(
    OptionalLong fromMillis, OptionalLong untilMillis, List<String> regions) {
  /** Always and everywhere. */
  public static final Availability UNLIMITED =
      new Availability(OptionalLong.empty(), OptionalLong.empty(), List.of());

  public Availability {
    regions = List.copyOf(regions);
    if (fromMillis.isPresent()
        && untilMillis.isPresent()
        && fromMillis.getAsLong() >= untilMillis.getAsLong()) {
      throw new IllegalArgumentException(
          "available_until must be after available_from: "
              + Moments.text(untilMillis.getAsLong())
              + " <= "
              + Moments.text(fromMillis.getAsLong()));
    }
    TrackRules.checkRegions(regions);
  }

  /** What {@code newer} tells, and what it doesn't tell from this one. */
  Availability mergedWith(Availability newer) {
    return new Availability(
        newer.fromMillis.isPresent() ? newer.fromMillis : fromMillis,
        newer.untilMillis.isPresent() ? newer.untilMillis : untilMillis,
        newer.regions.isEmpty() ? regions : newer.regions);
  }
}
