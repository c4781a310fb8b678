package io.segue.evaluate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.segue.Town;
import io.segue.evaluate.Compared;
import io.segue.evaluate.Evaluation;
import io.segue.evaluate.EvaluationJson;
import io.segue.evaluate.Measured;
import io.segue.evaluate.Measurement;
import io.segue.evaluate.PairSet;
import io.segue.evaluate.Setting;
import io.segue.evaluate.StratumSize;
import io.segue.evaluate.statistic.Difference;
import io.segue.evaluate.statistic.Interval;
import io.segue.evaluate.statistic.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final String NASTY = "a<script>alert(1)</script>&\"'.txt";

  @TempDir Path directory;

  @Test
  void everyFigureIsInTheTables() {
    String html = html(evaluation(Optional.empty()));
    for (String text :
        List.of(
            "0.1234",
            "[0.1000, 0.2000]",
            "ndcg@20",
            "How much is found.",
            "1,877",
            "25.0 %",
            "warm / head",
            "abc123",
            "2026-06-30T12:00:00Z")) {
      assertTrue(html.contains(text), text);
    }
    assertFalse(html.contains("id=\"comparison\""));
  }

  @Test
  void whatOthersWroteIsEscaped() {
    String html = html(evaluation(Optional.of(compared())));
    assertFalse(html.contains("<script>alert"));
    assertTrue(html.contains("a&lt;script&gt;alert(1)&lt;"), "in the text");
    assertTrue(html.contains("a\\u003cscript>alert(1)\\u003c/script>"), "in the JSON");
    assertTrue(html.contains("id=\"comparison\""));
    assertEquals(3, Pattern.compile("</script>").matcher(html).results().count());
  }

  @Test
  void theChartsAreDrawnFromTheSameJson() throws IOException {
    Evaluation evaluation = evaluation(Optional.of(compared()));
    Matcher json =
        Pattern.compile("id=\"evaluation\">(.*?)</script>", Pattern.DOTALL)
            .matcher(html(evaluation));
    assertTrue(json.find());
    assertEquals(
        EvaluationJson.write(evaluation).toString(),
        JsonMapper.builder().build().readTree(json.group(1)).toString());
  }

  @Test
  void thePageNeedsNothingElse() {
    String page = html(evaluation(Optional.of(compared()))).replace(Resources.charts(), "");
    assertFalse(Pattern.compile("https?://|//[a-z]+\\.|@import|url\\(").matcher(page).find());
    assertFalse(Pattern.compile("\\b(src|href)=").matcher(page).find());
    assertFalse(Resources.charts().contains("sourceMappingURL"));
    assertTrue(Resources.charts().contains("Released under the MIT License"));
  }

  @Test
  void everyChartHasItsScript() {
    String script = Resources.own("report.js");
    Pattern.compile("<canvas id=\"([^\"]+)\"")
        .matcher(Resources.own("report.html"))
        .results()
        .map(found -> found.group(1))
        .forEach(id ->
            assertTrue(
                script.contains("\"" + id + "\"")
                    || script.contains("`" + id.replace("{{key}}", "${key}") + "`")
                    || script.contains("`${metric}" + id.replaceFirst("^[a-z]+", "") + "`"),
                id));
  }

  @Test
  void theFileIsWrittenAsAWhole() throws IOException {
    Path file = directory.resolve("report.html");
    HtmlReport.write(file, evaluation(Optional.empty()), Town.CLOCK.instant());
    assertEquals(html(evaluation(Optional.empty())), Files.readString(file));
  }

  private static String html(Evaluation evaluation) {
    return HtmlReport.html(evaluation, Town.CLOCK.instant());
  }

  private static Compared compared() {
    return new Compared(
        measured(NASTY), Map.of("recall@20", new Difference(0.01, new Interval(-0.01, 0.03), 0.4)));
  }

  private static Evaluation evaluation(Optional<Compared> compared) {
    Setting setting =
        new Setting(
            "a fifth held out at random",
            Map.of("train", new PairSet(1_890, 70_000, "abc123")),
            17_632,
            Map.of("head", new StratumSize(520, 0.25, 0.25)),
            List.of(20),
            Map.of("recall", "How much is found."));
    return new Evaluation(
        setting, List.of(measured("hybrid"), measured("cf")), compared, 0, Map.of("train", 1.5));
  }

  private static Measured measured(String name) {
    Measurement measurement =
        new Measurement(
            1_877,
            17_632,
            Map.of("recall@20", 0.1234, "ndcg@20", 0.2, "hit@20", 0.5, "coverage@20", 0.1),
            Map.of("recall@20", new Interval(0.1, 0.2)));
    return new Measured(
        name,
        measurement,
        Map.of("warm/head", measurement),
        List.of(0.2, 0.1),
        Map.of("head", 1.0),
        new Scores(List.of("recall@20"), new double[][] {{0.1234}}));
  }
}
