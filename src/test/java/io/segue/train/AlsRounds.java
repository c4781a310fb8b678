package io.segue.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Trainings that were made by turns: in each round, one of each contender. */
final class AlsRounds {
  private final Map<AlsContender, List<TimedTraining>> trainings =
      new EnumMap<>(AlsContender.class);

  void add(AlsContender contender, TimedTraining training) {
    trainings.computeIfAbsent(contender, none -> new ArrayList<>()).add(training);
  }

  /** Seconds of an epoch, and how many times ours that is: the median and the range of rounds. */
  String summary(AlsContender contender) {
    return "seconds of an epoch "
        + times(contender, TimedTraining::seconds)
        + "; CPU seconds "
        + times(contender, TimedTraining::cpuSeconds);
  }

  private String times(AlsContender contender, Function<TimedTraining, List<Double>> part) {
    double[] theirs = medians(contender, part);
    double[] ours = medians(AlsContender.SEGUE, part);
    double[] ratios = new double[theirs.length];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = theirs[round] / ours[round];
    }
    return range(theirs, "%.3f (%.3f to %.3f)") + range(ratios, ", %.2f (%.2f to %.2f) times ours");
  }

  /** The median epoch of each round. */
  private double[] medians(AlsContender contender, Function<TimedTraining, List<Double>> part) {
    return trainings.getOrDefault(contender, List.of()).stream()
        .mapToDouble(training -> sorted(part.apply(training))[training.seconds().size() / 2])
        .toArray();
  }

  private static double[] sorted(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static String range(double[] values, String format) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT, format, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }
}
