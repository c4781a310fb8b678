package io.segue.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PopularityStrataTest {
  @Test
  void theShortHeadHoldsFourFifthsOfAllListening() {
    assertEquals(30, strata(50, 30, 10, 7, 3));
    assertEquals(10, strata(50, 29, 10, 7, 4));
    assertEquals(1, strata(1, 0, 0));
  }

  @Test
  void equalsOfTheLastOneBelongToTheShortHead() {
    assertEquals(2, strata(2, 2, 2, 2, 2));
  }

  @Test
  void whereNobodyHeardAnythingAllIsTail() {
    assertEquals(1, strata(0, 0));
    assertEquals(1, strata());
  }

  private static long strata(long... listeners) {
    return PopularityStrata.of(listeners).headFrom();
  }
}
