package io.segue.evaluate.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.evaluate.metric.JudgedList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveTest {
  @Test
  void isTheMeanOfItsMetricsOverTheLists() {
    JudgedList half = new JudgedList(new int[] {1, 2}, new int[] {2, 7});
    JudgedList nothing = new JudgedList(new int[] {1, 2}, new int[] {3});
    double value = Objective.of("recall@2, hit@2").value(List.of(half, nothing));
    assertEquals((0.5 + 1 + 0 + 0) / 4, value, 1e-12);
  }

  @Test
  void namesItselfAsItIsRead() {
    assertEquals("recall@20,ndcg@20", Objective.of(Objective.USUAL).toString());
    assertEquals(100, Objective.of("map@10,ndcg@100").depth());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "recall", "recall@", "recall@0", "recall@x", "arp@20", "recall@20,"})
  void refusesWhatItCantMeasure(String text) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Objective.of(text));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("objective must be"));
  }
}
