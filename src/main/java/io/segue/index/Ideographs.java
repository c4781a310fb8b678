package io.segue.index;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Letters of scripts that are written without blanks in East Asia. */
public final class Ideographs {
  private static final Set<UnicodeScript> SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private Ideographs() {}

  /** Whether a code point is such a letter. */
  public static boolean isOne(int letter) {
    return letter == 'ー' || SCRIPTS.contains(UnicodeScript.of(letter));
  }
}
