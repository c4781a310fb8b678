package io.segue.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Moments as texts: a date, which begins at midnight UTC, or an ISO-8601 instant. */
public final class Moments {
  private static final int LENGTH_OF_DATE = 10;

  private Moments() {}

  /**
   * Milliseconds since 1970 UTC.
   *
   * @throws IllegalArgumentException if the text has neither form, naming {@code name}
   */
  public static long millis(String name, String text) {
    try {
      return text.length() == LENGTH_OF_DATE
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
          : Instant.parse(text).toEpochMilli();
    } catch (DateTimeException | ArithmeticException malformed) {
      throw new IllegalArgumentException(
          name + " must be a date like 2026-12-31 or a time like 2026-12-31T18:00:00Z: " + text,
          malformed);
    }
  }

  /** The instant in ISO-8601. */
  public static String text(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
