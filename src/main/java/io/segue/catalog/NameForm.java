package io.segue.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of music as different programs write them, in one form: letters and digits of the {@link
 * KeywordForm} only, without a leading article.
 */
public final class NameForm {
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`\u00b4]");
  private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("^the (?=.)");
  private static final Pattern GUEST_IN_BRACKETS =
      Pattern.compile("\\s*[(\\[](?:feat|ft|featuring|with)\\b[^)\\]]*[)\\]]");
  private static final Pattern GUEST_AT_END = Pattern.compile("\\s+(?:feat|ft|featuring)\\b.*$");

  /** What tells editions of one recording apart, not recordings. */
  private static final String EDITION =
      "\\b(?:remaster(?:ed)?|mono|stereo|explicit|clean|deluxe|bonus track|anniversary edition"
          + "|(?:album|single|original|lp) version|\\d{4} version)\\b";

  private static final Pattern EDITION_IN_BRACKETS =
      Pattern.compile("\\s*[(\\[][^()\\[\\]]*" + EDITION + "[^()\\[\\]]*[)\\]]");
  private static final Pattern EDITION_AT_END =
      Pattern.compile("\\s+[-\u2013\u2014]\\s+[^-\u2013\u2014]*" + EDITION + ".*$");
  private static final Pattern CREDIT =
      Pattern.compile("\\s+(?:feat\\.?|ft\\.?|featuring|vs\\.?|and|&|x|with)\\s+|\\s*[,;/]\\s*");
  private static final Set<String> JOINING = Set.of("and", "feat", "ft", "featuring", "vs");

  private NameForm() {}

  /** The form of a name; of one without letters and digits its keyword form. */
  public static String of(String name) {
    String keyword = KeywordForm.of(name);
    String plain = APOSTROPHES.matcher(keyword).replaceAll("").replace("&", " and ");
    String words = NOT_NAME.matcher(plain).replaceAll(" ").strip();
    return words.isEmpty() ? keyword : ARTICLE.matcher(words).replaceFirst("");
  }

  /** The form of a title without guests and without what tells editions of a recording apart. */
  public static String ofTitle(String title) {
    String bare = KeywordForm.of(title);
    for (Pattern note :
        List.of(GUEST_IN_BRACKETS, EDITION_IN_BRACKETS, EDITION_AT_END, GUEST_AT_END)) {
      bare = note.matcher(bare).replaceAll("");
    }
    return of(bare.isBlank() ? title : bare);
  }

  /** The form of a whole credit, however its artists are joined. */
  public static String ofCredit(String credit) {
    String form = of(credit);
    String joined =
        Arrays.stream(form.split(" ", -1))
            .filter(word -> !JOINING.contains(word))
            .collect(Collectors.joining(" "));
    return joined.isEmpty() ? form : joined;
  }

  /** The forms of the artists that a credit seems to join, first one first. */
  public static List<String> artistsOf(String credit) {
    return Arrays.stream(CREDIT.split(KeywordForm.of(credit), -1))
        .filter(part -> !part.isBlank())
        .map(NameForm::of)
        .distinct()
        .toList();
  }
}
