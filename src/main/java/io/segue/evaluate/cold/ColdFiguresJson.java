package io.segue.evaluate.cold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.evaluate.Measurement;
import io.segue.evaluate.statistic.Interval;

/** Figures of cold tracks as JSON. */
public final class ColdFiguresJson {
  private ColdFiguresJson() {}

  /** One object with everything. */
  public static ObjectNode write(ColdFigures figures) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("tracks", figures.tracks());
    json.put("listeners", figures.listeners());
    ObjectNode rows = json.putObject("rankings");
    for (ColdFigures.Row row : figures.rows()) {
      ObjectNode ranking = rows.putObject(row.name());
      write(row.amongCold(), ranking.putObject("among_cold"));
      write(row.amongAll(), ranking.putObject("among_all"));
    }
    ObjectNode warm = json.putObject("warm");
    figures.warm().forEach(served -> write(served, warm.putObject(served.name())));
    return json;
  }

  private static void write(ColdFigures.Warm warm, ObjectNode json) {
    json.put("listeners", warm.with().listeners());
    write(warm.with(), json.putObject("with_cold"));
    write(warm.without(), json.putObject("without_cold"));
    ObjectNode differences = json.putObject("differences");
    warm.differences()
        .forEach((name, difference) -> {
          ObjectNode metric = differences.putObject(name);
          metric.put("difference", difference.mean());
          write(difference.interval(), metric.putArray("interval"));
        });
  }

  private static void write(Measurement measurement, ObjectNode json) {
    measurement.values().forEach(json::put);
    ObjectNode intervals = json.putObject("intervals");
    measurement.intervals().forEach((name, interval) -> write(interval, intervals.putArray(name)));
  }

  private static void write(Interval interval, ArrayNode array) {
    array.add(interval.low()).add(interval.high());
  }
}
