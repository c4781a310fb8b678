package io.segue.train.prior;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {
  @ParameterizedTest
  @CsvSource({
    "0, under 18", "17, under 18", "18, 18-24", "24, 18-24", "25, 25-34", "34, 25-34",
    "45, 45-54", "54, 45-54", "55, 55 and over", "130, 55 and over", "131, 131", "25-34, 25-34",
    "old, old", "-3, -3"
  })
  void anAgeCountsAsItsBand(String age, String band) {
    assertEquals(new Segment("age", band), Segment.of("Age", age).orElseThrow());
  }

  @Test
  void valuesAreComparedWithoutCaseAndAccents() {
    assertEquals(
        Segment.of("occupation", "Musée\tguard"), Segment.of("Occupation ", "musee  GUARD"));
  }

  @Test
  void blankValuesAreNoSegment() {
    assertTrue(Segment.of("country", "  ").isEmpty());
    assertTrue(Segment.of(" ", "se").isEmpty());
  }

  @Test
  void segmentsOfAListenerAscendWithoutRepetition() {
    List<Segment> segments = Segment.all(Map.of("gender", "F", "AGE", "31", "age", "29"));
    assertEquals(List.of(new Segment("age", "25-34"), new Segment("gender", "f")), segments);
    assertEquals("age band 25-34", segments.getFirst().text());
    assertEquals("gender f", segments.getLast().text());
  }
}
