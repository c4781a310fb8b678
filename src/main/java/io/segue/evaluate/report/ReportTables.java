package io.segue.evaluate.report;

import io.segue.evaluate.Cell;
import io.segue.evaluate.Compared;
import io.segue.evaluate.Evaluation;
import io.segue.evaluate.Figures;
import io.segue.evaluate.Measured;
import io.segue.evaluate.Measurement;
import io.segue.evaluate.report.ReportPage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables of a report. */
record ReportTables(
    List<String> runs,
    List<Row> metrics,
    List<Row> strata,
    List<Row> trackStrata,
    List<Row> differences,
    List<Row> meanings,
    List<Row> sets,
    List<Row> seconds) {

  static ReportTables of(Evaluation evaluation) {
    return new ReportTables(
        evaluation.runs().stream().map(Measured::name).toList(),
        metrics(evaluation),
        strata(evaluation),
        trackStrata(evaluation),
        evaluation.comparison().map(ReportTables::differences).orElse(List.of()),
        evaluation.setting().metrics().entrySet().stream()
            .map(metric -> Row.of(metric.getKey(), metric.getValue()))
            .toList(),
        evaluation.setting().sets().entrySet().stream()
            .map(set ->
                Row.of(
                    set.getKey(),
                    Figures.count(set.getValue().listeners()),
                    Figures.count(set.getValue().pairs()),
                    set.getValue().sha256()))
            .toList(),
        evaluation.seconds().entrySet().stream()
            .map(step -> Row.of(step.getKey(), String.format(Locale.ROOT, "%.1f", step.getValue())))
            .toList());
  }

  private static List<Row> metrics(Evaluation evaluation) {
    return evaluation.main().overall().values().keySet().stream()
        .map(name ->
            new Row(
                name, evaluation.runs().stream().map(run -> cell(run.overall(), name)).toList()))
        .toList();
  }

  private static List<Row> strata(Evaluation evaluation) {
    int k = evaluation.setting().cutoffs().getLast();
    List<Row> rows = new ArrayList<>();
    rows.add(stratum(Cell.ALL.key(), evaluation.main().overall(), k));
    evaluation
        .main()
        .strata()
        .forEach((key, measurement) -> rows.add(stratum(key, measurement, k)));
    return rows;
  }

  private static Row stratum(String key, Measurement measurement, int k) {
    return new Row(
        key.replace("/", " / "),
        Stream.concat(
                Stream.of(measurement.listeners(), measurement.tracks())
                    .map(count -> new ReportPage.Cell(Figures.count(count), "")),
                Stream.of("recall@", "ndcg@", "hit@", "coverage@")
                    .map(metric -> cell(measurement, metric + k)))
            .toList());
  }

  private static List<Row> trackStrata(Evaluation evaluation) {
    List<Row> rows = new ArrayList<>();
    evaluation
        .setting()
        .strata()
        .forEach((name, size) ->
            rows.add(
                Row.of(
                    name,
                    Figures.count(size.tracks()),
                    Figures.percent(size.trainShare()),
                    Figures.percent(size.testShare()),
                    Figures.percent(evaluation.main().exposure().getOrDefault(name, 0.0)))));
    return rows;
  }

  private static List<Row> differences(Compared compared) {
    return compared.differences().entrySet().stream()
        .map(entry ->
            Row.of(
                entry.getKey(),
                Figures.number(compared.other().overall(), entry.getKey()),
                Figures.signed(entry.getValue().mean()),
                Figures.signed(entry.getValue().interval()),
                Figures.number(entry.getValue().pValue())))
        .toList();
  }

  private static ReportPage.Cell cell(Measurement measurement, String name) {
    return new ReportPage.Cell(
        Figures.number(measurement, name), Figures.interval(measurement, name));
  }
}
