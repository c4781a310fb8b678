package io.segue.sample;

import java.util.Locale;

/** Gives out track ids and ISRCs, each once. */
final class Registry {
  private static final int CODES_PER_REGISTRANT = 100_000;

  private final int salt;
  private int tracks;
  private int recordings;

  Registry(Dice dice) {
    salt = dice.below(Integer.MAX_VALUE);
  }

  /** Eight hexadecimal digits behind a {@code t}; a bijection of a counter, hence unique. */
  String nextTrackId() {
    int mixed = tracks++ ^ salt;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return String.format(Locale.ROOT, "t%08x", mixed ^ (mixed >>> 16));
  }

  /** Country, registrant, year and a five-digit code, unique whatever the country and year. */
  String nextIsrc(String country, int year) {
    int number = recordings++;
    return String.format(
        Locale.ROOT,
        "%sS%02d%02d%05d",
        country,
        number / CODES_PER_REGISTRANT,
        year % 100,
        number % CODES_PER_REGISTRANT);
  }
}
