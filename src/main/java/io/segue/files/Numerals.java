package io.segue.files;

import java.util.regex.Pattern;

/** Numbers as people write them into files: plain decimals, no NaN, no hexadecimal. */
final class Numerals {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");

  /** Whole numbers up to here are exact in double. */
  private static final double MAX_WHOLE = 9_007_199_254_740_992.0;

  private Numerals() {}

  static double decimal(String name, String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException(name + " must be a number: '" + text + "'");
    }
    return finite(name, Double.parseDouble(text));
  }

  static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number: " + value);
    }
    return value;
  }

  static long whole(String name, double value) {
    if (value != Math.rint(value) || Math.abs(value) > MAX_WHOLE) {
      throw new IllegalArgumentException(name + " must be a whole number: " + value);
    }
    return (long) value;
  }
}
