package io.segue.cli;

import io.segue.evaluate.Figures;
import io.segue.evaluate.Measurement;
import io.segue.evaluate.cold.ColdFigures;
import java.util.ArrayList;
import java.util.List;

/** For the terminal: how well tracks that training has not seen are found, and at what cost. */
final class ColdTable {
  private ColdTable() {}

  /** Several lines, the last without its end. */
  static String of(ColdFigures figures) {
    String text =
        Figures.count(figures.tracks())
            + " cold tracks, "
            + Figures.count(figures.listeners())
            + " listeners who heard any\n"
            + rankings(figures);
    return figures.warm().isEmpty()
        ? text.stripTrailing()
        : (text + "\nother tracks, in lists with and without cold ones\n" + warm(figures))
            .stripTrailing();
  }

  private static TextTable rankings(ColdFigures figures) {
    TextTable table = new TextTable();
    List<String> metrics = metrics(figures.rows().getFirst().amongCold());
    List<String> heading = new ArrayList<>(List.of("ranking"));
    metrics.forEach(metric -> heading.add(metric + " among cold"));
    metrics.forEach(metric -> heading.add(metric + " among all"));
    table.row(heading);
    for (ColdFigures.Row row : figures.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.name()));
      metrics.forEach(metric -> cells.add(value(row.amongCold(), metric)));
      metrics.forEach(metric -> cells.add(value(row.amongAll(), metric)));
      table.row(cells);
    }
    return table;
  }

  private static TextTable warm(ColdFigures figures) {
    TextTable table = new TextTable();
    table.row("ranking", "metric", "with", "without", "difference", "95 % interval");
    for (ColdFigures.Warm warm : figures.warm()) {
      List<String> metrics = metrics(warm.with());
      warm.differences()
          .forEach((metric, difference) -> {
            if (metrics.contains(metric)) {
              table.row(
                  warm.name(),
                  metric,
                  value(warm.with(), metric),
                  value(warm.without(), metric),
                  Figures.signed(difference.mean()),
                  Figures.signed(difference.interval()));
            }
          });
    }
    return table;
  }

  private static List<String> metrics(Measurement measurement) {
    return measurement.values().keySet().stream()
        .filter(name -> name.startsWith("recall@") || name.startsWith("ndcg@"))
        .toList();
  }

  private static String value(Measurement measurement, String metric) {
    return (Figures.number(measurement, metric) + " " + Figures.interval(measurement, metric))
        .strip();
  }
}
