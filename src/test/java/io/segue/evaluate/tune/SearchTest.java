package io.segue.evaluate.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private static final String ALPHA = "factorization.alpha";
  private static final String RIDGE = "factorization.regularization";
  private static final SearchSpace PLANE =
      Spaces.of(Spaces.span(ALPHA, 1, 101), Spaces.span(RIDGE, 0.001, 1.001));

  @Test
  void gridTriesExactlyTheProduct() {
    SearchSpace space =
        Spaces.of(
            Spaces.choices("factorization.dimension", 4, 8, 8),
            Spaces.span("weights.cf", 0, 1),
            Spaces.choices("factorization.epochs", 1, 2, 3));
    Spaces.Planted trials = new Spaces.Planted((_, _) -> 0);
    Search.named("grid", 1, 0).run(space, trials);
    assertEquals(
        List.of("4 1", "4 2", "4 3", "8 1", "8 2", "8 3"),
        trials.asked(1).stream()
            .map(setting ->
                (int) Spaces.number(setting, "factorization.dimension")
                    + " "
                    + (int) Spaces.number(setting, "factorization.epochs"))
            .toList());
    assertEquals(6, Search.named("grid", 1, 0).trials(space));
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "halving", "cma-es"})
  void oneSeedGivesOneSearch(String name) {
    assertEquals(asked(name, 3), asked(name, 3));
    assertNotEquals(asked(name, 3), asked(name, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"grid", "random", "halving", "cma-es"})
  void aSpaceWithoutTrainingParametersIsOneSetting(String name) {
    SearchSpace weights = Spaces.of(Spaces.span("weights.cf", 0, 1));
    Spaces.Planted trials = new Spaces.Planted((_, _) -> 0);
    Search.named(name, 9, 1).run(weights, trials);
    assertEquals(1, trials.asked(1).size());
    assertEquals(1, Search.named(name, 9, 1).trials(weights));
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "halving", "cma-es"})
  void theBaseItselfIsTriedFirstAndTheBudgetHolds(String name) {
    for (int count : new int[] {2, 9, 27}) {
      Spaces.Planted trials = new Spaces.Planted(SearchTest::hill);
      Search.named(name, count, 1).run(PLANE, trials);
      Set<Assignment> settings = new HashSet<>(trials.asked(1));
      settings.addAll(trials.dropped());
      assertTrue(settings.contains(PLANE.start().orElseThrow()));
      int most = Search.named(name, count, 1).trials(PLANE);
      assertTrue(settings.size() <= most, settings.size() + " > " + most);
      assertTrue(count < 9 || settings.size() <= count, settings.size() + " > " + count);
    }
  }

  @Test
  void randomStopsWhereThereIsNothingNew() {
    SearchSpace small = Spaces.of(Spaces.choices("factorization.epochs", 1, 2));
    Spaces.Planted trials = new Spaces.Planted((_, _) -> 0);
    Search.named("random", 50, 1).run(small, trials);
    assertEquals(3, new HashSet<>(trials.asked(1)).size());
  }

  @Test
  void halvingWithoutNoiseKeepsTheBestToTheEnd() {
    Spaces.Planted trials = new Spaces.Planted(SearchTest::hill);
    Search.named("halving", 27, Seed.value()).run(PLANE, trials);
    assertEquals(27, trials.asked(1.0 / 9).size());
    assertEquals(9, trials.asked(1.0 / 3).size());
    assertEquals(3, trials.asked(1).size());
    List<Assignment> ranked =
        trials.asked(1.0 / 9).stream()
            .sorted(Comparator.comparingDouble(setting -> -hill(setting, 1.0)))
            .toList();
    assertEquals(ranked.subList(0, 3), trials.asked(1), "seed " + Seed.value());
    assertEquals(24, trials.dropped().size());
    assertEquals(39, Search.named("halving", 27, Seed.value()).trials(PLANE));
  }

  @Test
  void evolutionClimbsHigherThanDrawing() {
    assertTrue(best("cma-es", 60) > best("random", 60));
    assertTrue(best("cma-es", 60) > -0.001, "" + best("cma-es", 60));
  }

  @Test
  void evolutionWorksOnOneParameterToo() {
    SearchSpace line = Spaces.of(Spaces.span(ALPHA, 1, 101));
    Spaces.Planted trials =
        new Spaces.Planted((setting, _) -> -Math.abs(Spaces.number(setting, ALPHA) - 70));
    Search.named("cma-es", 40, Seed.value()).run(line, trials);
    double nearest =
        trials.asked(1).stream()
            .mapToDouble(setting -> Math.abs(Spaces.number(setting, ALPHA) - 70))
            .min()
            .orElseThrow();
    assertTrue(nearest < 2, nearest + ", seed " + Seed.value());
  }

  @Test
  void anUnknownSearchIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Search.named("magic", 1, 1));
  }

  private static List<Assignment> asked(String name, long seed) {
    Spaces.Planted trials = new Spaces.Planted(SearchTest::hill);
    Search.named(name, 12, seed).run(PLANE, trials);
    return trials.asked(1);
  }

  private static double best(String name, int count) {
    Spaces.Planted trials = new Spaces.Planted(SearchTest::hill);
    Search.named(name, count, 5).run(PLANE, trials);
    return trials.asked(1).stream().mapToDouble(setting -> hill(setting, 1.0)).max().orElseThrow();
  }

  /** 0 at the top, lower everywhere else. */
  private static double hill(Assignment setting, double share) {
    double x = (Spaces.number(setting, ALPHA) - 71) / 100;
    double y = Spaces.number(setting, RIDGE) - 0.301;
    return share > 0 ? -(x * x + y * y) : Double.NaN;
  }
}
