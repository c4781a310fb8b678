package io.segue.recommend;

import java.util.OptionalInt;

/**
 * What becomes of tracks that somebody has heard already.
 *
 * @param mode in or out
 * @param afterDays a track last heard that long ago counts as unheard again, at least 1; one of
 *     which nobody knows when it was heard never does
 */
public record Heard(Mode mode, OptionalInt afterDays) {
  /** None of them is answered. */
  public static final Heard EXCLUDED = new Heard(Mode.EXCLUDE, OptionalInt.empty());

  /** In or out. */
  public enum Mode {
    /** Only what was not heard. */
    EXCLUDE,
    /** Both. */
    INCLUDE,
    /** Only what was heard. */
    ONLY
  }
}
