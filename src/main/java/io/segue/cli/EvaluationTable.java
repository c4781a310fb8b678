package io.segue.cli;

import io.segue.evaluate.Cell;
import io.segue.evaluate.Compared;
import io.segue.evaluate.Curve;
import io.segue.evaluate.Evaluation;
import io.segue.evaluate.Figures;
import io.segue.evaluate.Measured;
import io.segue.evaluate.Measurement;
import io.segue.evaluate.TailCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An evaluation for the terminal: setting, metrics with intervals, strata and comparison. */
final class EvaluationTable {
  private final Evaluation evaluation;

  private EvaluationTable(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Several lines, the last without its end. */
  static String of(Evaluation evaluation) {
    EvaluationTable table = new EvaluationTable(evaluation);
    List<String> parts =
        new ArrayList<>(
            List.of(
                evaluation.setting().protocol() + "\n" + table.sets(),
                table.metrics().toString(),
                table.strata().toString()));
    String tail = TailTable.of(TailCurve.of(evaluation));
    if (!tail.isEmpty()) {
      parts.add(tail + "\n");
    }
    evaluation.comparison().ifPresent(compared -> parts.add(table.comparison(compared)));
    evaluation.curves().forEach(curve -> parts.add(table.curve(curve)));
    return String.join("\n", parts).stripTrailing();
  }

  private TextTable sets() {
    TextTable table = new TextTable();
    evaluation
        .setting()
        .sets()
        .forEach((name, set) ->
            table.row(
                name,
                Figures.count(set.pairs()) + " pairs",
                Figures.count(set.listeners()) + " listeners",
                "sha256 " + set.sha256()));
    table.row("catalogue", Figures.count(evaluation.setting().tracks()) + " tracks");
    if (evaluation.alreadyHeard() > 0) {
      table.row("already heard", Figures.count(evaluation.alreadyHeard()) + " recommendations");
    }
    return table;
  }

  /** A row for each metric and cutoff, a column for each run. */
  private TextTable metrics() {
    TextTable table = new TextTable();
    List<Measured> runs = evaluation.runs();
    table.row(words("metric", runs.stream().map(Measured::name)));
    for (String name : evaluation.main().overall().values().keySet()) {
      table.row(words(name, runs.stream().map(run -> value(run.overall(), name))));
    }
    return table;
  }

  private TextTable strata() {
    int deepest = evaluation.setting().cutoffs().getLast();
    List<String> metrics = List.of("recall@" + deepest, "ndcg@" + deepest);
    TextTable table = new TextTable();
    table.row(
        words(
            "listeners/tracks", Stream.concat(Stream.of("listeners", "tracks"), metrics.stream())));
    table.row(stratum(Cell.ALL.key(), evaluation.main().overall(), metrics));
    evaluation
        .main()
        .strata()
        .forEach((cell, measurement) -> table.row(stratum(cell, measurement, metrics)));
    return table;
  }

  private static List<String> stratum(String cell, Measurement measurement, List<String> metrics) {
    return words(
        cell,
        Stream.concat(
            Stream.of(Figures.count(measurement.listeners()), Figures.count(measurement.tracks())),
            metrics.stream().map(metric -> value(measurement, metric))));
  }

  private String comparison(Compared compared) {
    TextTable table = new TextTable();
    table.row("metric", "difference", "95 % interval", "p");
    compared
        .differences()
        .forEach((name, difference) ->
            table.row(
                name,
                Figures.signed(difference.mean()),
                Figures.signed(difference.interval()),
                Figures.number(difference.pValue())));
    return evaluation.main().name() + " less " + compared.other().name() + "\n" + table;
  }

  private String curve(Curve curve) {
    int deepest = evaluation.setting().cutoffs().getLast();
    TextTable table = new TextTable();
    table.row(words(curve.axis(), curve.series().keySet().stream()));
    for (String metric : List.of("recall@" + deepest, "ndcg@" + deepest)) {
      for (int at : curve.series().values().iterator().next().keySet()) {
        table.row(
            words(
                metric + " " + at,
                curve.series().values().stream()
                    .map(points -> value(Objects.requireNonNull(points.get(at)), metric))));
      }
    }
    return curve.title() + "\n" + table;
  }

  private static List<String> words(String first, Stream<String> others) {
    return Stream.concat(Stream.of(first), others).toList();
  }

  private static String value(Measurement measurement, String metric) {
    return (Figures.number(measurement, metric) + " " + Figures.interval(measurement, metric))
        .strip();
  }
}
