package io.segue.recommend.prompt;

import io.segue.index.FilterField;
import java.util.List;
import java.util.Set;

/** One part of a prompt. */
public sealed interface Element {
  /** Where it stands. */
  Written written();

  /**
   * The text of an element as it was written.
   *
   * @param column of its first character, from 1
   * @param text without blanks at the ends
   */
  record Written(int column, String text) {}

  /**
   * Something that gives tracks.
   *
   * @param kind what the names name
   * @param names at least one
   * @param weight its share among the sources, above 0
   * @param options of those that the kind takes
   */
  record Source(Kind kind, List<String> names, double weight, Set<Option> options, Written written)
      implements Element {
    public Source {
      names = List.copyOf(names);
      options = Set.copyOf(options);
      if (names.isEmpty() || !(weight > 0)) {
        throw new IllegalArgumentException(
            "a source takes a name and a weight above 0: " + names + ", " + weight);
      }
    }
  }

  /**
   * What no track may have.
   *
   * @param kind what the names name
   * @param names at least one, each of which is excluded
   */
  record Exclusion(Kind kind, List<String> names, Written written) implements Element {
    public Exclusion {
      names = List.copyOf(names);
    }
  }

  /**
   * What a number of every track must be.
   *
   * @param field a number field
   * @param min may be minus infinity
   * @param max may be infinity, at least {@code min}
   */
  record Bound(FilterField field, double min, double max, Written written) implements Element {}
}
