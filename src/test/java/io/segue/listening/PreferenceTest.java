package io.segue.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferenceTest {
  /** 20 ratings of 3.5 on average, from 1 to 5. */
  private static final RatingLevel USUAL = RatingLevel.of(1, 5, 70, 20);

  @Test
  void playsAloneAreThePreference() {
    assertEquals(7, Preference.of(7, Set.of(), OptionalDouble.empty(), RatingLevel.NONE).value());
    assertEquals(
        Integer.MAX_VALUE,
        Preference.of(Long.MAX_VALUE, Set.of(), OptionalDouble.empty(), USUAL).value());
  }

  @Test
  void ratingsCountByTheirDistanceFromTheListenersMean() {
    assertEquals(3.4, USUAL.mean(), 1e-12);
    assertEquals(4, rated(5, USUAL));
    assertEquals(2, rated(4, USUAL));
    assertEquals(-1, rated(3, USUAL));
    assertEquals(-6, rated(1, USUAL));
    assertEquals(1, rated(3.41, USUAL));
    assertEquals(-1, rated(3.39, USUAL));
    assertEquals(0, rated(3.4, USUAL));
  }

  @Test
  void theFirstRatingsAreMeasuredAgainstTheMiddleOfTheScale() {
    assertTrue(rated(5, RatingLevel.of(1, 5, 5, 1)) > 0);
    assertTrue(rated(2, RatingLevel.of(1, 5, 2, 1)) < 0);
    assertEquals(0, rated(3, RatingLevel.of(1, 5, 3, 1)));
    assertEquals(0, rated(1, RatingLevel.of(1, 1, 9, 9)));
    assertEquals(0, rated(1, RatingLevel.NONE));
  }

  @Test
  void theScaleMakesNoDifference() {
    for (int rating = 1; rating <= 5; rating++) {
      assertEquals(
          rated(rating, USUAL),
          rated(10 + 20 * rating, RatingLevel.of(30, 110, 10 * 20 + 20 * 70, 20)));
    }
  }

  @Test
  void lovesAndSkipsAddUpAndAHateDecides() {
    OptionalDouble none = OptionalDouble.empty();
    assertEquals(5, Preference.of(0, Set.of(Feedback.Kind.LOVE), none, USUAL).value());
    assertEquals(8, Preference.of(3, Set.of(Feedback.Kind.LOVE), none, USUAL).value());
    assertEquals(-1, Preference.of(0, Set.of(Feedback.Kind.SKIP), none, USUAL).value());
    assertEquals(0, Preference.of(1, Set.of(Feedback.Kind.SKIP), none, USUAL).value());
    Set<Feedback.Kind> hatedThoughRated = Set.of(Feedback.Kind.HATE, Feedback.Kind.RATING);
    assertEquals(-5, Preference.of(99, hatedThoughRated, OptionalDouble.of(5), USUAL).value());
  }

  private static int rated(double rating, RatingLevel level) {
    return Preference.of(0, Set.of(Feedback.Kind.RATING), OptionalDouble.of(rating), level).value();
  }
}
