package io.segue.evaluate;

import io.segue.evaluate.metric.CatalogueMetric;
import io.segue.evaluate.metric.ContentVectors;
import io.segue.evaluate.metric.JudgedList;
import io.segue.evaluate.metric.ListMetric;
import io.segue.evaluate.metric.Metrics;
import io.segue.evaluate.metric.ShownTracks;
import io.segue.evaluate.metric.TrainProfile;
import io.segue.evaluate.statistic.Bootstrap;
import io.segue.evaluate.statistic.Scores;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures runs, as a whole and by stratum. In the stratum of some tracks only those count as held
 * out, listeners without any are left out, and the lists stay as they are; coverage and Gini look
 * at the stratum's tracks.
 */
public final class Measuring {
  private final HeldOut heldOut;
  private final List<ListMetric> metrics;
  private final List<Integer> cutoffs;
  private final Bootstrap bootstrap;

  /**
   * Prepares to measure.
   *
   * @param cutoffs each at least 1, ascending
   */
  public Measuring(
      HeldOut heldOut, ContentVectors content, List<Integer> cutoffs, Bootstrap bootstrap) {
    this(heldOut, Metrics.ofLists(heldOut.profile(), content), cutoffs, bootstrap);
  }

  /** Prepares to measure lists by certain metrics. */
  public Measuring(
      HeldOut heldOut, List<ListMetric> metrics, List<Integer> cutoffs, Bootstrap bootstrap) {
    this.heldOut = heldOut;
    this.metrics = List.copyOf(metrics);
    this.cutoffs = List.copyOf(cutoffs);
    this.bootstrap = bootstrap;
  }

  /** Measures the lists of one run. */
  public Measured measure(String name, RankedLists lists) {
    List<JudgedList> judged = judged(Cell.ALL, lists);
    Scores scores = scores(judged);
    Map<String, Measurement> strata = new LinkedHashMap<>();
    for (Cell cell : Cell.strata()) {
      List<JudgedList> part = judged(cell, lists);
      if (!part.isEmpty()) {
        strata.put(cell.key(), measurement(cell, part, scores(part)));
      }
    }
    return new Measured(
        name,
        measurement(Cell.ALL, judged, scores),
        strata,
        Positions.hitsAtRank(judged, cutoffs.getLast()),
        Positions.exposure(judged, heldOut.profile(), cutoffs.getLast()),
        scores);
  }

  private List<JudgedList> judged(Cell cell, RankedLists lists) {
    List<JudgedList> judged = new ArrayList<>();
    for (int i = 0; i < heldOut.questions().size(); i++) {
      Question question = heldOut.questions().get(i);
      int[] targets = question.targets(track -> cell.hasTracks(heldOut.profile().stratum(track)));
      if (cell.hasListeners(question.stratum()) && targets.length > 0) {
        judged.add(new JudgedList(lists.list(i), targets));
      }
    }
    return judged;
  }

  private Scores scores(List<JudgedList> judged) {
    List<String> names = new ArrayList<>();
    metrics.forEach(metric -> cutoffs.forEach(cutoff -> names.add(metric.key() + "@" + cutoff)));
    double[][] rows = judged.parallelStream().map(this::row).toArray(double[][]::new);
    return new Scores(names, rows);
  }

  private double[] row(JudgedList list) {
    return metrics.stream()
        .flatMapToDouble(
            metric -> cutoffs.stream().mapToDouble(cutoff -> metric.value(list, cutoff)))
        .toArray();
  }

  private Measurement measurement(Cell cell, List<JudgedList> judged, Scores scores) {
    BitSet counted = tracks(cell);
    Map<String, Double> values = new LinkedHashMap<>(scores.means());
    for (CatalogueMetric metric : Metrics.CATALOGUE) {
      for (int cutoff : cutoffs) {
        values.put(metric.key() + "@" + cutoff, metric.value(shown(counted, judged, cutoff)));
      }
    }
    return new Measurement(
        judged.size(), counted.cardinality(), values, bootstrap.intervals(scores));
  }

  private BitSet tracks(Cell cell) {
    TrainProfile profile = heldOut.profile();
    return IntStream.range(0, profile.tracks())
        .filter(track -> cell.hasTracks(profile.stratum(track)))
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private ShownTracks shown(BitSet counted, List<JudgedList> judged, int cutoff) {
    ShownTracks shown = new ShownTracks(heldOut.profile().tracks(), counted);
    judged.forEach(list -> shown.add(list, cutoff));
    return shown;
  }
}
