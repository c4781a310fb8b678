package io.segue.recommend;

import io.segue.catalog.TrackId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Why a track is not among those that a request is answered.
 *
 * @param track which
 * @param step that dropped it first
 * @param reasons in words, for every step that would drop it
 * @param rank its rank, from 1, once everything that drops it before the ranking is changed; empty
 *     if it is not ranked or beyond the ranks that were looked at
 * @param gap how much its score is below that of the last track answered; empty if it isn't ranked
 * @param signals its score and its rank by each signal alone
 * @param changes what together would let it in, as few as were found; empty if nothing would
 */
public record WhyNot(
    TrackId track,
    Step step,
    List<String> reasons,
    OptionalInt rank,
    OptionalDouble gap,
    Map<String, Standing> signals,
    List<Change> changes) {

  /** The steps of a request. */
  public enum Step {
    /** The catalogue doesn't have it. */
    UNKNOWN,
    /** It is what similar tracks are asked for. */
    SEED,
    /** The history has it. */
    HEARD,
    /** A condition of the filter keeps it out. */
    FILTER,
    /** Too many others have a better score. */
    RANKED_BELOW,
    /** It was left out when the list was made: a cap, a version, diversity. */
    LIST,
    /** None: it is answered. */
    ANSWERED
  }

  /**
   * How a track does by one signal.
   *
   * @param score empty if it has none
   * @param rank from 1, among all tracks that pass the filter; empty if it has no score
   */
  public record Standing(OptionalDouble score, OptionalInt rank) {}

  /**
   * A change of the request.
   *
   * @param parameter its name
   * @param value the value to give; empty to leave the parameter out
   * @param words the same for people
   */
  public record Change(String parameter, String value, String words) {}

  public WhyNot {
    reasons = List.copyOf(reasons);
    signals = Collections.unmodifiableMap(new LinkedHashMap<>(signals));
    changes = List.copyOf(changes);
  }
}
