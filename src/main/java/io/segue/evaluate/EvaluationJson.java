package io.segue.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.evaluate.statistic.Interval;

/** An evaluation as JSON: the main run's metrics lie flat in the object. */
public final class EvaluationJson {
  private EvaluationJson() {}

  /** One object with everything. */
  public static ObjectNode write(Evaluation evaluation) {
    Setting setting = evaluation.setting();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("split", setting.protocol());
    setting.cutoffs().forEach(json.putArray("cutoffs")::add);
    writeRun(evaluation.main(), json);
    if (evaluation.runs().size() > 1) {
      ObjectNode others = json.putObject("others");
      evaluation
          .runs()
          .subList(1, evaluation.runs().size())
          .forEach(run -> writeRun(run, others.putObject(run.name())));
    }
    evaluation.comparison().ifPresent(compared -> write(compared, json.putObject("comparison")));
    evaluation.curves().forEach(curve -> write(curve, json.withObject("/curves")));
    json.put("already_heard", evaluation.alreadyHeard());
    ObjectNode tracks = json.putObject("track_strata");
    setting
        .strata()
        .forEach((name, size) ->
            tracks
                .putObject(name)
                .put("items", size.tracks())
                .put("train_share", size.trainShare())
                .put("test_share", size.testShare()));
    writeSets(setting, json);
    write(TailCurve.of(evaluation), json);
    ObjectNode seconds = json.putObject("seconds");
    evaluation.seconds().forEach(seconds::put);
    return json;
  }

  private static void write(TailCurve curve, ObjectNode json) {
    if (!curve.points().isEmpty()) {
      ArrayNode points = json.putArray("tail_curve");
      for (TailCurve.Point point : curve.points()) {
        ObjectNode values = points.addObject().put("tail", point.tail());
        point.values().forEach(values::put);
      }
    }
  }

  private static void writeSets(Setting setting, ObjectNode json) {
    ObjectNode pairs = json.putObject("pairs");
    ObjectNode checksums = json.putObject("checksums");
    setting
        .sets()
        .forEach((name, set) -> {
          pairs.put(name, set.pairs());
          checksums.put(name, set.sha256());
        });
  }

  private static void writeRun(Measured run, ObjectNode json) {
    json.put("basis", run.name());
    write(run.overall(), json);
    ObjectNode strata = json.putObject("strata");
    run.strata().forEach((cell, measurement) -> write(measurement, strata.putObject(cell)));
    ArrayNode hits = json.putArray("hits_at_rank");
    run.hitsAtRank().forEach(hits::add);
    ObjectNode exposure = json.putObject("exposure");
    run.exposure().forEach(exposure::put);
  }

  private static void write(Measurement measurement, ObjectNode json) {
    json.put("users", measurement.listeners());
    json.put("items", measurement.tracks());
    measurement.values().forEach(json::put);
    ObjectNode intervals = json.putObject("intervals");
    measurement.intervals().forEach((name, interval) -> write(interval, intervals.putArray(name)));
  }

  private static void write(Curve curve, ObjectNode curves) {
    ObjectNode json = curves.putObject(curve.key());
    json.put("axis", curve.axis());
    ObjectNode series = json.putObject("series");
    curve
        .series()
        .forEach((name, points) -> {
          ArrayNode list = series.putArray(name);
          points.forEach((at, measurement) -> write(measurement, list.addObject().put("at", at)));
        });
  }

  private static void write(Compared compared, ObjectNode json) {
    json.put("with", compared.other().name());
    writeRun(compared.other(), json.putObject("other"));
    ObjectNode metrics = json.putObject("metrics");
    compared
        .differences()
        .forEach((name, difference) -> {
          ObjectNode metric = metrics.putObject(name);
          metric.put("other", compared.other().overall().values().get(name));
          metric.put("difference", difference.mean());
          write(difference.interval(), metric.putArray("interval"));
          metric.put("p", difference.pValue());
        });
  }

  private static void write(Interval interval, ArrayNode array) {
    array.add(interval.low()).add(interval.high());
  }
}
