package io.segue.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.segue.evaluate.statistic.Scores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TailCurveTest {
  @Test
  void theCurveGoesThroughTheSettingsInTheirOrder() {
    TailCurve curve =
        TailCurve.of(
            evaluation(
                run("hybrid", 0.3),
                run("tail=0.5", 0.2),
                run("tail=-1", 0.1),
                run("tail=1,k=2", 0)));
    assertEquals(List.of(-1.0, 0.5), curve.points().stream().map(TailCurve.Point::tail).toList());
    assertEquals(0.2, curve.points().getLast().values().getOrDefault("ndcg", 0.0));
    assertEquals(0.4, curve.points().getLast().values().getOrDefault("tail_recall", 0.0));
    assertEquals(
        "[{\"tail\":-1.0,\"ndcg\":0.1,\"recall\":0.0,\"aplt\":0.0,\"coverage\":0.0,\"gini\":0.0,"
            + "\"arp\":0.0,\"tail_recall\":0.2}]",
        EvaluationJson.write(evaluation(run("tail=-1", 0.1))).path("tail_curve").toString());
  }

  private static Evaluation evaluation(Measured... runs) {
    Setting setting = new Setting("planted", Map.of(), 1, Map.of(), List.of(20), Map.of());
    return new Evaluation(setting, List.of(runs), Optional.empty(), 0, Map.of());
  }

  private static Measured run(String name, double ndcg) {
    return new Measured(
        name,
        new Measurement(1, 1, Map.of("ndcg@20", ndcg), Map.of()),
        Map.of("all/tail", new Measurement(1, 1, Map.of("recall@20", 2 * ndcg), Map.of())),
        List.of(),
        Map.of(),
        new Scores(List.of(), new double[0][]));
  }
}
