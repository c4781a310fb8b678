package io.segue.listening;

import java.util.OptionalLong;

/** The accepted span of event times: after 1970 and before the year 3000. */
final class EventTimes {
  private static final long END_MILLIS = 32_503_680_000_000L;

  private EventTimes() {}

  static void requireTime(String what, OptionalLong millis) {
    if (millis.isPresent() && (millis.getAsLong() <= 0 || millis.getAsLong() >= END_MILLIS)) {
      throw new IllegalArgumentException(
          what + " must lie after 1970 and before 3000, in milliseconds: " + millis.getAsLong());
    }
  }
}
