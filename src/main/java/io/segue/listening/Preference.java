package io.segue.listening;

import java.util.OptionalDouble;
import java.util.Set;

/**
 * How strongly a listener leans to a track, all evidence together.
 *
 * @param plays as many plays would say the same; positive is for the track, negative against it, 0
 *     undecided
 * @see <a href="https://doi.org/10.1109/ICDM.2008.22">Hu, Koren, Volinsky 2008</a>
 */
public record Preference(int plays) {
  /** What a love counts for, and a hate against. */
  private static final int STRONG_PLAYS = 5;

  /** What a rating counts that is half a scale from the listener's mean. */
  private static final double RATING_PLAYS = 5;

  private static final double NOTHING = 1e-9;

  /**
   * Adds up the evidence: a play counts for the track, a love strongly, a skip against it like a
   * play, a rating by its distance from the listener's mean. After a hate nothing else counts.
   *
   * @param plays at least 0
   * @param feedback kinds of judgement that stand
   * @param rating present with {@link Feedback.Kind#RATING}
   * @param level of the listener
   */
  public static Preference of(
      long plays, Set<Feedback.Kind> feedback, OptionalDouble rating, RatingLevel level) {
    if (feedback.contains(Feedback.Kind.HATE)) {
      return new Preference(-STRONG_PLAYS);
    }
    double sum = plays;
    sum += feedback.contains(Feedback.Kind.LOVE) ? STRONG_PLAYS : 0;
    sum -= feedback.contains(Feedback.Kind.SKIP) ? 1 : 0;
    sum += rating.isPresent() ? RATING_PLAYS * level.distance(rating.getAsDouble()) : 0;
    return new Preference(whole(sum));
  }

  /** Rounded, but never to 0 unless there is nothing. */
  private static int whole(double sum) {
    if (Math.abs(sum) < NOTHING) {
      return 0;
    }
    double rounded = Math.signum(sum) * Math.max(1, Math.rint(Math.abs(sum)));
    return (int) Math.clamp(rounded, -Integer.MAX_VALUE, Integer.MAX_VALUE);
  }
}
