package io.segue.listening;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * All evidence of how a listener likes a track, in a unit that everything is counted in: plays.
 *
 * <p>A play counts 1 for the track, a love 5, a skip 1 against it, a rating 5 for half a scale
 * above the listener's mean and as much against it below; all of that adds up. A hate alone counts
 * 5 against it, whatever else was said. In the terms of Hu, Koren and Volinsky the sign of {@link
 * #value} is the preference p (1 if positive, otherwise 0) and its magnitude, weighted by the
 * options of a model, is what it adds to the confidence c = 1 + α · weight. Training and fold-in
 * read the same value.
 *
 * @param plays at least 0
 * @param opinion the listener's own word
 * @param said what skips and ratings add to the plays; may be negative
 * @param latestDay days since 1970 UTC of the latest play; 0 if unknown
 * @see <a href="https://doi.org/10.1109/ICDM.2008.22">Hu, Koren, Volinsky 2008</a>
 */
public record Preference(int plays, Opinion opinion, int said, float latestDay) {
  /** No evidence. */
  public static final Preference NONE = new Preference(0, Opinion.NONE);

  private static final int STRONG = 5;
  private static final double NOTHING = 1e-9;
  private static final double DAY_MILLIS = 86_400_000;

  /** Love and hate exclude each other. */
  public enum Opinion {
    NONE,
    LOVED,
    HATED
  }

  public Preference {
    if (plays < 0) {
      throw new IllegalArgumentException("plays must be at least 0: " + plays);
    }
  }

  /** Neither skipped nor rated, at an unknown time. */
  public Preference(int plays, Opinion opinion) {
    this(plays, opinion, 0, 0f);
  }

  /**
   * The evidence of one pair.
   *
   * @param plays at least 0
   * @param feedback kinds of judgement that stand
   * @param rating present with {@link Feedback.Kind#RATING}
   * @param level of the listener
   */
  public static Preference of(
      long plays, Set<Feedback.Kind> feedback, OptionalDouble rating, RatingLevel level) {
    Opinion opinion =
        feedback.contains(Feedback.Kind.HATE)
            ? Opinion.HATED
            : feedback.contains(Feedback.Kind.LOVE) ? Opinion.LOVED : Opinion.NONE;
    int rated = rating.isPresent() ? rated(level.distance(rating.getAsDouble())) : 0;
    int skipped = feedback.contains(Feedback.Kind.SKIP) ? 1 : 0;
    return new Preference(saturated(plays), opinion, rated - skipped, 0f);
  }

  /** The same with the time of the latest play. */
  public Preference latest(OptionalLong playedAtMillis) {
    float day = (float) (playedAtMillis.orElse(0) / DAY_MILLIS);
    return new Preference(plays, opinion, said, day);
  }

  /** As many plays would say the same: positive for the track, negative against it, 0 undecided. */
  public int value() {
    return switch (opinion) {
      case HATED -> -STRONG;
      case LOVED -> saturated((long) plays + said + STRONG);
      case NONE -> saturated((long) plays + said);
    };
  }

  /** This and later evidence: plays add up, the last word stands. */
  public Preference plus(Preference later) {
    return new Preference(
        saturated((long) plays + later.plays),
        later.opinion == Opinion.NONE ? opinion : later.opinion,
        saturated((long) said + later.said),
        Math.max(latestDay, later.latestDay));
  }

  /** Rounded, but to 0 only at the mean. */
  private static int rated(double distance) {
    return Math.abs(distance) < NOTHING
        ? 0
        : (int) (Math.signum(distance) * Math.max(1, Math.rint(STRONG * Math.abs(distance))));
  }

  private static int saturated(long sum) {
    return Math.clamp(sum, -Integer.MAX_VALUE, Integer.MAX_VALUE);
  }
}
