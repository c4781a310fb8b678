package io.segue.recommend;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How often a list changes by itself. */
public enum RotationPeriod {
  NONE,
  HOURLY,
  DAILY;

  /** The name of the span of time in which an answer stays the same; empty if it always does. */
  public Optional<String> bucket(Occasion occasion) {
    if (this == NONE || occasion.nowMillis().isEmpty()) {
      return Optional.empty();
    }
    Instant now = Instant.ofEpochMilli(occasion.nowMillis().getAsLong());
    return Optional.of(
        this == DAILY
            ? now.atOffset(ZoneOffset.UTC).toLocalDate().toString()
            : now.truncatedTo(ChronoUnit.HOURS).toString());
  }
}
