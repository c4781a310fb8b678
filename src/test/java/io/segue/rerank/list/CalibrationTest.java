package io.segue.rerank.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void aListTakesTheListenersMix() {
    // Jazz is better, but the listener hears rock every fourth time.
    double[] scores = IntStream.range(0, 40).mapToDouble(i -> i < 20 ? 1 : 0.5).toArray();
    Calibration calibration =
        new Calibration(
            Map.of("jazz", 0.75, "rock", 0.25), c -> List.of(c < 20 ? "jazz" : "rock"), 0.99);
    ListBuilder builder =
        new ListBuilder(List.of(new Relevance(scores, 0.01), calibration), List.of());
    builder.add(0, 40, 40, 12);
    assertEquals(3, builder.list().stream().filter(c -> c >= 20).count());
  }

  @Test
  void aWorthIsTheDivergenceOfTheListWithTheCandidate() {
    Map<String, Double> wanted = Map.of("a", 0.5, "b", 0.3, "c", 0.2);
    List<List<String>> genres =
        List.of(List.of("a"), List.of("a", "b"), List.of(), List.of("d"), List.of("c", "d"));
    Calibration calibration = new Calibration(wanted, genres::get, 2);
    calibration.chosen(0);
    calibration.chosen(1);
    double expected = 0;
    Map<String, Double> shares = Map.of("a", 1.5 / 3, "b", 0.5 / 3, "c", 0.5 / 3);
    for (String genre : wanted.keySet()) {
      double p = wanted.get(genre);
      expected += p * Math.log(p / (0.99 * shares.getOrDefault(genre, 0.0) + 0.01 * p));
    }
    assertEquals(-2 * expected, calibration.worth(4), 1e-12);
  }

  @Test
  void aMixAddsUpToOneAndLeavesTheUnknownOut() {
    Map<String, Double> mix =
        Calibration.mix(List.of(List.of("a"), List.of(), List.of("a", "b"), List.of("b")));
    assertEquals(Map.of("a", 0.5, "b", 0.5), mix);
    assertTrue(Calibration.mix(List.of(List.of())).isEmpty());
  }
}
