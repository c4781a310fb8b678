package io.segue.evaluate.split;

import java.util.Locale;

/**
 * Which part of a history is held out.
 *
 * @param value above 0 and below 1
 */
public record Share(double value) {
  public Share {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "the share that is held out must be above 0 and below 1: " + value);
    }
  }

  /** That share of a count, rounded. */
  int of(int count) {
    return (int) Math.round(value * count);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.4g %%", 100 * value);
  }
}
