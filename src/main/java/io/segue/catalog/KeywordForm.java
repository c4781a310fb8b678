package io.segue.catalog;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * The form in which keywords are compared: without case, accents and compatibility differences
 * (Unicode NFKC_Casefold, then combining marks removed), blanks collapsed.
 */
public final class KeywordForm {
  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private KeywordForm() {}

  /** The comparable form of {@code text}; two texts match exactly when their forms are equal. */
  public static String of(String text) {
    String folded = DECOMPOSE.normalize(CASEFOLD.normalize(text));
    String bare = MARKS.matcher(folded).replaceAll("");
    return BLANKS.matcher(bare).replaceAll(" ").strip();
  }
}
