package io.segue.rerank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewcomersTest {
  private static final Weights USUAL = new Weights("usual", Map.of("cf", 6.0, "prior", 2.0));
  private static final Newcomers TWO =
      new Newcomers(
          List.of(
              new Newcomers.Stage(2, Map.of("prior", 3.0, "cf", 1.0)),
              new Newcomers.Stage(4, Map.of("neighbours", 1.0, "cf", 0.0))));

  @Test
  void theFirstStageHoldsAloneBeforeIt() {
    assertEquals(Map.of("prior", 0.75, "cf", 0.25), TWO.over(USUAL, 0).bySignal());
    assertEquals(Map.of("prior", 0.75, "cf", 0.25), TWO.over(USUAL, 2).bySignal());
    assertEquals("usual", TWO.over(USUAL, 2).profile());
  }

  @Test
  void betweenStagesSharesAreMixedInProportion() {
    assertEquals(
        Map.of("prior", 0.375, "cf", 0.125, "neighbours", 0.5), TWO.over(USUAL, 3).bySignal());
    assertEquals(Map.of("neighbours", 1.0), TWO.over(USUAL, 4).bySignal());
  }

  @Test
  void theUsualWeightsTakeOverAfterTheLastStage() {
    Map<String, Double> after8 = TWO.over(USUAL, 8).bySignal();
    assertEquals(0.25, after8.getOrDefault("neighbours", 0.0), 1e-12);
    assertEquals(0.75 * 0.75, after8.getOrDefault("cf", 0.0), 1e-12);
    assertEquals(0, TWO.over(USUAL, 4_000).of("neighbours"), 1e-5);
  }

  @Test
  void withoutStagesTheUsualWeightsHold() {
    assertSame(USUAL, Newcomers.NONE.over(USUAL, 1));
    assertEquals(Newcomers.NONE, Newcomers.usual(new Weights("none", Map.of()), "prior"));
  }

  @Test
  void usuallyThePriorFadesAndLeavesTheOthersInProportion() {
    Weights usual = new Weights("usual", Map.of("cf", 1.0, "content", 3.0));
    Newcomers newcomers = Newcomers.usual(usual, "prior");
    Weights first = newcomers.over(usual, 1);
    assertEquals(3, first.of("content") / first.of("cf"), 1e-9);
    assertEquals(0.3, first.of("prior"), 1e-12);
    assertEquals(0, newcomers.over(usual, 10).of("prior"), 1e-12);
  }

  @Test
  void refusesStagesThatDoNotAscendOrHaveNoWeight() {
    Newcomers.Stage stage = new Newcomers.Stage(2, Map.of("cf", 1.0));
    assertThrows(IllegalArgumentException.class, () -> new Newcomers(List.of(stage, stage)));
    assertThrows(IllegalArgumentException.class, () -> new Newcomers.Stage(1, Map.of("cf", 0.0)));
    assertThrows(IllegalArgumentException.class, () -> new Newcomers.Stage(0, Map.of("cf", 1.0)));
  }
}
