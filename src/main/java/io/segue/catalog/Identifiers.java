package io.segue.catalog;

/** The one rule for external ids, of tracks and of listeners alike. */
public final class Identifiers {
  /** Longest id accepted, in UTF-16 units. */
  public static final int MAX_LENGTH = 200;

  private Identifiers() {}

  /**
   * Checks one external id.
   *
   * @throws IllegalArgumentException if it is empty, longer than {@value #MAX_LENGTH}, has a blank
   *     at either end or contains a control character or half of a surrogate pair
   */
  public static void requireIdentifier(String what, String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          what + " must have 1 to " + MAX_LENGTH + " characters, not " + value.length());
    }
    if (!value.equals(value.strip())) {
      throw new IllegalArgumentException(what + " has a blank at an end: '" + value + "'");
    }
    int bad = value.codePoints().filter(Identifiers::forbidden).findFirst().orElse(-1);
    if (bad >= 0) {
      throw new IllegalArgumentException(
          what + " contains the forbidden character U+" + Integer.toHexString(bad));
    }
  }

  private static boolean forbidden(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
