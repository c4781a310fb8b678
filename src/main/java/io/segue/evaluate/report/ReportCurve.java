package io.segue.evaluate.report;

import io.segue.evaluate.Curve;
import io.segue.evaluate.Figures;
import io.segue.evaluate.Measurement;
import io.segue.evaluate.report.ReportPage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A curve as a table, beside which a script draws it.
 *
 * @param key of the curve in the evaluation's JSON
 * @param title what it shows
 * @param axis what was varied
 * @param names of its series
 * @param rows NDCG at what was varied, a cell for each series
 */
record ReportCurve(String key, String title, String axis, List<String> names, List<Row> rows) {
  static ReportCurve of(Curve curve, int k) {
    SortedSet<Integer> places = new TreeSet<>();
    curve.series().values().forEach(points -> places.addAll(points.keySet()));
    return new ReportCurve(
        curve.key(),
        curve.title(),
        curve.axis(),
        List.copyOf(curve.series().keySet()),
        places.stream().map(at -> row(curve, at, "ndcg@" + k)).toList());
  }

  private static Row row(Curve curve, int at, String metric) {
    List<ReportPage.Cell> cells = new ArrayList<>();
    for (SortedMap<Integer, Measurement> points : curve.series().values()) {
      Measurement measurement = points.get(at);
      cells.add(
          measurement == null
              ? new ReportPage.Cell("", "")
              : new ReportPage.Cell(
                  Figures.number(measurement, metric), Figures.interval(measurement, metric)));
    }
    return new Row(Integer.toString(at), cells);
  }
}
