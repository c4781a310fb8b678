package io.segue.recommend.prompt;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A word after an element's second colon. */
public enum Option {
  /** The head third of the element's order comes first. */
  EASY,
  /** The middle third comes first. */
  MEDIUM,
  /** The tail third comes first. */
  HARD,
  /** Only what is named, nothing similar. */
  NOSIM,
  /** All of several names at once. */
  AND,
  /** Any of several names. */
  OR,
  /** Only what the listener has heard. */
  LISTENED,
  /** Only what the listener has not heard. */
  UNLISTENED,
  WEEK,
  MONTH,
  QUARTER,
  HALF_YEARLY,
  YEAR,
  ALL_TIME;

  static final Set<Option> MODES = EnumSet.of(EASY, MEDIUM, HARD);
  static final Set<Option> OPERATORS = EnumSet.of(AND, OR);
  static final Set<Option> HEARD = EnumSet.of(LISTENED, UNLISTENED);
  static final Set<Option> PERIODS = EnumSet.of(WEEK, MONTH, QUARTER, HALF_YEARLY, YEAR, ALL_TIME);

  /** The word in a prompt. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The option of that word, in any case. */
  static Optional<Option> ofKey(String key) {
    return Arrays.stream(values()).filter(option -> option.key().equalsIgnoreCase(key)).findFirst();
  }

  /** How many days a period goes back; empty for all time and for other options. */
  OptionalInt days() {
    return switch (this) {
      case WEEK -> OptionalInt.of(7);
      case MONTH -> OptionalInt.of(30);
      case QUARTER -> OptionalInt.of(91);
      case HALF_YEARLY -> OptionalInt.of(182);
      case YEAR -> OptionalInt.of(365);
      default -> OptionalInt.empty();
    };
  }

  /** Whether both answer one question, so that only one of them can stand. */
  boolean excludes(Option other) {
    return this != other
        && (sameOf(MODES, other)
            || sameOf(OPERATORS, other)
            || sameOf(HEARD, other)
            || sameOf(PERIODS, other));
  }

  private boolean sameOf(Set<Option> set, Option other) {
    return set.contains(this) && set.contains(other);
  }
}
