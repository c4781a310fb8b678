package io.segue.index;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of other scripts in Latin letters: the scholarly spelling of every script, and for Cyrillic
 * and Greek also the one that people type (BGN, UNGEGN). Chinese is spelled in pinyin, and so are
 * Chinese characters in Japanese.
 *
 * @see <a href="https://cldr.unicode.org/index/cldr-spec/transliteration-guidelines">Unicode CLDR
 *     transliteration</a>
 */
final class LatinForms {
  private static final String PLAIN =
      "; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower; [^a-z0-9] Remove";
  private static final Transliterator ANY = Transliterator.getInstance("Any-Latin" + PLAIN);
  private static final Map<Integer, Transliterator> POPULAR =
      Map.of(
          UScript.CYRILLIC, Transliterator.getInstance("Russian-Latin/BGN" + PLAIN),
          UScript.GREEK, Transliterator.getInstance("Greek-Latin/UNGEGN" + PLAIN));

  private LatinForms() {}

  /** The Latin spellings of a folded word, without repeats; none for a word in Latin letters. */
  static List<String> of(String word) {
    int script = foreignScript(word);
    if (script == UScript.LATIN) {
      return List.of();
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(ANY.transliterate(word));
    Transliterator popular = POPULAR.get(script);
    if (popular != null) {
      forms.add(popular.transliterate(word));
    }
    forms.remove("");
    forms.remove(word);
    return new ArrayList<>(forms);
  }

  /** The script of the first foreign letter, or Latin. */
  private static int foreignScript(String word) {
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int letter = word.codePointAt(i);
      if (letter > 0x24f && Character.isLetter(letter)) {
        int script = UScript.getScript(letter);
        if (script != UScript.LATIN && script != UScript.COMMON && script != UScript.INHERITED) {
          return script;
        }
      }
    }
    return UScript.LATIN;
  }
}
