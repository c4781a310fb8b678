package io.segue.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names a record's fields may have: a canonical one each, with synonyms in order of preference.
 * In the header of a table, case, blanks, hyphens and underscores make no difference. Immutable.
 */
public final class FieldNames {
  private final Map<String, List<String>> spellings;
  private final Set<String> required;
  private final Set<String> words;
  private final boolean othersKept;

  private FieldNames(
      Map<String, List<String>> spellings, Set<String> required, boolean othersKept) {
    this.spellings = Collections.unmodifiableMap(new LinkedHashMap<>(spellings));
    this.required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    this.othersKept = othersKept;
    words = new HashSet<>();
    spellings.values().forEach(words::addAll);
  }

  /** No names at all. */
  public static FieldNames none() {
    return new FieldNames(Map.of(), Set.of(), false);
  }

  /** These and one that every file must have. */
  public FieldNames require(String name, String... synonyms) {
    Set<String> more = new LinkedHashSet<>(required);
    more.add(name);
    return new FieldNames(with(name, synonyms), more, othersKept);
  }

  /** These and one that a file may have; replaces the synonyms of a name that is there already. */
  public FieldNames accept(String name, String... synonyms) {
    return new FieldNames(with(name, synonyms), required, othersKept);
  }

  /** The same, when fields of other names are used too and not worth a notice. */
  public FieldNames keepOthers() {
    return new FieldNames(spellings, required, true);
  }

  /**
   * The same, where some fields go by exactly the given name.
   *
   * @throws IllegalArgumentException if a canonical name isn't one of these
   */
  public FieldNames mapped(Map<String, String> columns) {
    Map<String, List<String>> changed = new LinkedHashMap<>(spellings);
    Set<String> more = new LinkedHashSet<>(required);
    columns.forEach((name, column) -> {
      if (changed.replace(name, List.of(column)) == null) {
        throw new IllegalArgumentException(
            "--map knows " + String.join(", ", spellings.keySet()) + ", not '" + name + "'");
      }
      more.add(name);
    });
    return new FieldNames(changed, more, othersKept);
  }

  boolean othersKept() {
    return othersKept;
  }

  Set<String> required() {
    return required;
  }

  Set<String> canonical() {
    return spellings.keySet();
  }

  /** How a field may be written, the preferred first; only the name itself if it is unknown. */
  List<String> spellings(String name) {
    return spellings.getOrDefault(name, List.of(name));
  }

  /** Whether a word is exactly a name or a synonym. */
  boolean spells(String word) {
    return words.contains(word);
  }

  /** What two spellings of one name have in common. */
  static String key(String word) {
    StringBuilder key = new StringBuilder(word.length());
    word.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> c != '_' && c != '-' && !Character.isWhitespace(c))
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  private Map<String, List<String>> with(String name, String... synonyms) {
    Map<String, List<String>> more = new LinkedHashMap<>(spellings);
    List<String> words = new ArrayList<>(List.of(name));
    Collections.addAll(words, synonyms);
    more.put(name, List.copyOf(words));
    return more;
  }
}
