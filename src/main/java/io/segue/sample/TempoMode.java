package io.segue.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * One hump of a style's tempo distribution.
 *
 * @param bpm mean, beats per minute
 * @param deviation beats per minute
 * @param share of the style's tracks
 */
record TempoMode(double bpm, double deviation, double share) {
  /** Reads {@code bpm:deviation@share}, several joined by {@code |}. */
  static List<TempoMode> parse(String text) {
    List<TempoMode> modes = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      int colon = part.indexOf(':');
      int at = part.indexOf('@');
      modes.add(
          new TempoMode(
              Double.parseDouble(part.substring(0, colon)),
              Double.parseDouble(part.substring(colon + 1, at)),
              Double.parseDouble(part.substring(at + 1))));
    }
    return List.copyOf(modes);
  }
}
