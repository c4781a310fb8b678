package io.segue.listening;

import io.segue.catalog.TrackId;
import java.util.OptionalLong;

/**
 * A play, or a number of plays whose single times are unknown.
 *
 * <p>Listener, track and time identify a listen: told twice, it counts once, with the larger number
 * of plays.
 *
 * @param listener who
 * @param track what
 * @param playedAtMillis milliseconds since 1970 UTC, positive; empty if unknown
 * @param plays at least 1
 */
public record Listen(ListenerId listener, TrackId track, OptionalLong playedAtMillis, int plays)
    implements Event {
  public Listen {
    EventTimes.requireTime("played_at", playedAtMillis);
    if (plays < 1) {
      throw new IllegalArgumentException("plays must be at least 1: " + plays);
    }
  }
}
