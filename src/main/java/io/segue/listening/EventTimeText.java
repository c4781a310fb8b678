package io.segue.listening;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Times as files write them: seconds or milliseconds since 1970 (told apart at 10^11, which is 1973
 * in milliseconds and 5138 in seconds), an ISO date, or an ISO date and time, in UTC where it names
 * no zone.
 */
final class EventTimeText {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
  private static final double FIRST_MILLIS = 1e11;
  private static final double MILLIS_PER_SECOND = 1000;
  private static final int DATE_LENGTH = 10;

  private EventTimeText() {}

  /**
   * Milliseconds since 1970, UTC.
   *
   * @throws IllegalArgumentException if the text has none of these forms
   */
  static OptionalLong millis(String name, String text) {
    if (NUMBER.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      double millis = Math.abs(number) < FIRST_MILLIS ? number * MILLIS_PER_SECOND : number;
      return OptionalLong.of(Math.round(millis));
    }
    try {
      return OptionalLong.of(instant(text).toEpochMilli());
    } catch (DateTimeException | ArithmeticException broken) {
      throw new IllegalArgumentException(
          name + " must be seconds or milliseconds since 1970 or an ISO date: '" + text + "'",
          broken);
    }
  }

  private static Instant instant(String text) {
    if (text.length() <= DATE_LENGTH) {
      return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    String iso = text.charAt(DATE_LENGTH) == ' ' ? text.replaceFirst(" ", "T") : text;
    return iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
  }
}
