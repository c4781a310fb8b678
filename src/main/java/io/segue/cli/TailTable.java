package io.segue.cli;

import io.segue.evaluate.Figures;
import io.segue.evaluate.TailCurve;
import java.util.ArrayList;
import java.util.List;

/** The accuracy-tail curve for the terminal. */
final class TailTable {
  private TailTable() {}

  /** A line for each setting, the last without its end; nothing without settings. */
  static String of(TailCurve curve) {
    if (curve.points().isEmpty()) {
      return "";
    }
    TextTable table = new TextTable();
    List<String> heading = new ArrayList<>(List.of("tail dial"));
    heading.addAll(curve.points().getFirst().values().keySet());
    table.row(heading);
    for (TailCurve.Point point : curve.points()) {
      List<String> row = new ArrayList<>(List.of(Double.toString(point.tail())));
      point.values().values().forEach(value -> row.add(Figures.number(value)));
      table.row(row);
    }
    return table.toString().stripTrailing();
  }
}
