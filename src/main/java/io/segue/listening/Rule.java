package io.segue.listening;

import io.segue.catalog.Identifiers;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an operator or a listener wants more, less or nothing else of.
 *
 * <p>The bias says how: {@code -1} never recommends what matches, {@code 0} recommends nothing
 * else, above 0 multiplies the score of what matches (1.5 lifts, 0.5 lowers).
 *
 * @param id its name, once for everyone and once for each listener
 * @param listener for whom it holds; empty for everyone
 * @param target what it is about
 * @param bias -1, 0, or finite and above 0
 * @param validity when it holds
 * @param note why, for whoever reads it later
 * @see <a href="https://actionml.com/docs/ur_queries">the notation of the Universal Recommender</a>
 */
public record Rule(
    String id,
    Optional<ListenerId> listener,
    RuleTarget target,
    double bias,
    Validity validity,
    String note) {
  /** The bias of what is never recommended. */
  public static final double EXCLUDE = -1;

  /** The bias of that beside which nothing is recommended. */
  public static final double ONLY = 0;

  private static final int MAX_NOTE = 1_000;

  /**
   * A span of time.
   *
   * @param fromMillis the first millisecond since 1970 UTC; empty for always
   * @param untilMillis the first one after it; empty for ever
   */
  public record Validity(OptionalLong fromMillis, OptionalLong untilMillis) {
    /** Always. */
    public static final Validity ALWAYS = new Validity(OptionalLong.empty(), OptionalLong.empty());

    public Validity {
      if (fromMillis.isPresent()
          && untilMillis.isPresent()
          && fromMillis.getAsLong() >= untilMillis.getAsLong()) {
        throw new IllegalArgumentException(
            "until must be after from: "
                + untilMillis.getAsLong()
                + " <= "
                + fromMillis.getAsLong());
      }
    }

    /** Whether a moment lies in it. */
    public boolean holdsAt(long millis) {
      return fromMillis.orElse(Long.MIN_VALUE) <= millis
          && (untilMillis.isEmpty() || millis < untilMillis.getAsLong());
    }
  }

  public Rule {
    Identifiers.requireIdentifier("rule id", id);
    requireBias(bias);
    if (note.length() > MAX_NOTE || note.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "note must have at most " + MAX_NOTE + " characters, none of them U+0");
    }
  }

  /**
   * Checks a bias.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static void requireBias(double bias) {
    if (!(bias == EXCLUDE || bias == ONLY || (bias > 0 && Double.isFinite(bias)))) {
      throw new IllegalArgumentException(
          "bias must be -1 (never), 0 (nothing else) or above 0 (a factor): " + bias);
    }
  }

  /** A rule that holds always and says no more. */
  public static Rule of(String id, RuleTarget target, double bias) {
    return new Rule(id, Optional.empty(), target, bias, Validity.ALWAYS, "");
  }
}
