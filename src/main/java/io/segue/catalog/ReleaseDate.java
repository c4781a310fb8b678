package io.segue.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a track was released, as precisely as it is known: {@code YYYY}, {@code YYYY-MM} or {@code
 * YYYY-MM-DD}, year 1000 to 2999.
 *
 * @param text the date in one of the three forms
 */
public record ReleaseDate(String text) {
  private static final Pattern FORM = Pattern.compile("[12]\\d{3}(-\\d{2}(-\\d{2})?)?");

  public ReleaseDate {
    if (!FORM.matcher(text).matches() || !exists(text)) {
      throw new IllegalArgumentException(
          "release date must be YYYY, YYYY-MM or YYYY-MM-DD: '" + text + "'");
    }
  }

  public int year() {
    return Integer.parseInt(text.substring(0, 4));
  }

  /** The day, where it is known to the day. */
  public Optional<LocalDate> day() {
    return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
  }

  private static boolean exists(String text) {
    try {
      return switch (text.length()) {
        case 7 -> YearMonth.parse(text).getYear() > 0;
        case 10 -> LocalDate.parse(text).getYear() > 0;
        default -> true;
      };
    } catch (DateTimeException impossible) {
      return false;
    }
  }
}
