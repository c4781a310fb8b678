package io.segue.evaluate.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.evaluate.Evaluation;
import io.segue.evaluate.EvaluationJson;
import io.segue.evaluate.Figures;
import io.segue.evaluate.Setting;
import io.segue.evaluate.TailCurve;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the template is filled with; its names are those in {@code report.html}.
 *
 * @param k the deepest cutoff
 * @param json the evaluation, safe inside a script element
 */
record ReportPage(
    String protocol,
    String main,
    String made,
    int k,
    List<Row> facts,
    List<Row> headlines,
    ReportTables tables,
    List<ReportCurve> curves,
    boolean hasCurve,
    boolean isCompared,
    String comparedWith,
    String style,
    String charts,
    String script,
    String json) {

  /**
   * A line of a table.
   *
   * @param name what it is about
   * @param cells what stands beside it
   */
  record Row(String name, List<Cell> cells) {
    static Row of(String name, String... texts) {
      return new Row(name, List.of(texts).stream().map(text -> new Cell(text, "")).toList());
    }
  }

  /**
   * A place in a table.
   *
   * @param text what is read first
   * @param note smaller, beside it; may be empty
   */
  record Cell(String text, String note) {}

  static ReportPage of(Evaluation evaluation, Instant now) {
    Setting setting = evaluation.setting();
    return new ReportPage(
        setting.protocol(),
        evaluation.main().name(),
        now.truncatedTo(ChronoUnit.SECONDS).toString(),
        setting.cutoffs().getLast(),
        facts(evaluation),
        headlines(evaluation),
        ReportTables.of(evaluation),
        evaluation.curves().stream()
            .map(curve -> ReportCurve.of(curve, setting.cutoffs().getLast()))
            .toList(),
        !TailCurve.of(evaluation).points().isEmpty(),
        evaluation.comparison().isPresent(),
        evaluation.comparison().map(compared -> compared.other().name()).orElse(""),
        Resources.own("report.css"),
        Resources.charts(),
        Resources.own("report.js"),
        inScript(EvaluationJson.write(evaluation)));
  }

  private static List<Row> facts(Evaluation evaluation) {
    List<Row> facts = new ArrayList<>();
    facts.add(
        Row.of("listeners asked for", Figures.count(evaluation.main().overall().listeners())));
    facts.add(Row.of("tracks ranked", Figures.count(evaluation.setting().tracks())));
    evaluation
        .setting()
        .sets()
        .forEach((name, set) ->
            facts.add(Row.of("pairs in " + name.replace('_', ' '), Figures.count(set.pairs()))));
    return facts;
  }

  private static List<Row> headlines(Evaluation evaluation) {
    int k = evaluation.setting().cutoffs().getLast();
    return List.of("recall", "ndcg", "hit", "coverage").stream()
        .map(key -> key + "@" + k)
        .map(name ->
            new Row(
                name,
                List.of(
                    new Cell(
                        Figures.number(evaluation.main().overall(), name),
                        Figures.interval(evaluation.main().overall(), name)))))
        .toList();
  }

  /** In a script element only {@code <} could end it, and JSON may spell it otherwise. */
  private static String inScript(JsonNode json) {
    return json.toString().replace("<", "\\u003c");
  }
}
