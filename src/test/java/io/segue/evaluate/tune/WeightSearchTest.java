package io.segue.evaluate.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightSearchTest {
  private static final SearchSpace SPACE =
      Spaces.of(
          Spaces.span("weights.cf", 0, 1),
          Spaces.span("weights.content", 0, 2),
          Spaces.choices("weights.popularity", 0, 1, 2));

  @Test
  void ascentFindsTheTopOfAHill() {
    WeightSearch.Found found =
        new CoordinateAscent().best(SPACE.weights(), SPACE.startWeights(), WeightSearchTest::hill);
    assertEquals(0.3, Spaces.number(found.weights(), "weights.cf"), 0.02);
    assertEquals(1.1, Spaces.number(found.weights(), "weights.content"), 0.04);
    assertEquals(1, Spaces.number(found.weights(), "weights.popularity"));
    assertEquals(hill(found.weights()), found.value());
  }

  @Test
  void theSameWeightsAreAskedForOnce() {
    List<Assignment> asked = new ArrayList<>();
    new CoordinateAscent()
        .best(
            SPACE.weights(),
            SPACE.startWeights(),
            weights -> {
              asked.add(weights);
              return hill(weights);
            });
    assertEquals(new HashSet<>(asked).size(), asked.size());
    assertEquals(SPACE.startWeights(), asked.getFirst());
  }

  @Test
  void whereAllIsAlikeTheStartStands() {
    WeightSearch.Found found =
        new CoordinateAscent().best(SPACE.weights(), SPACE.startWeights(), _ -> 1);
    assertEquals(SPACE.startWeights(), found.weights());
  }

  @Test
  void gridTriesTheProductAndNothingElse() {
    List<Assignment> asked = new ArrayList<>();
    WeightSearch.Found found =
        new WeightGrid()
            .best(
                SPACE.weights(),
                SPACE.startWeights(),
                weights -> {
                  asked.add(weights);
                  return hill(weights);
                });
    assertEquals(5 * 5 * 3, asked.size());
    assertEquals(5 * 5 * 3, new HashSet<>(asked).size());
    assertTrue(asked.stream().allMatch(weights -> hill(weights) <= found.value()));
  }

  @Test
  void withoutWeightsTheBaseAloneIsTried() {
    SearchSpace space = Spaces.of(Spaces.choices("factorization.epochs", 1, 2));
    for (WeightSearch search : List.of(new WeightGrid(), new CoordinateAscent())) {
      assertEquals(
          new WeightSearch.Found(space.startWeights(), 5),
          search.best(space.weights(), space.startWeights(), _ -> 5));
    }
  }

  private static double hill(Assignment weights) {
    double x = Spaces.number(weights, "weights.cf") - 0.3;
    double y = Spaces.number(weights, "weights.content") - 1.1;
    double z = Spaces.number(weights, "weights.popularity") - 1;
    return -(x * x + y * y + z * z);
  }
}
