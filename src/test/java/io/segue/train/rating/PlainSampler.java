package io.segue.train.rating;

import io.segue.listening.Feedback;
import io.segue.train.rating.Facet.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * One chain of {@link BayesianFactorization} with times, from the formulas: every feature has a
 * dense column of its weight in each rating, and nothing is kept up to date but computed anew.
 */
final class PlainSampler {
  private static final long MINUTE_MILLIS = 60_000;

  private final List<Feedback> known;
  private final List<Feedback> asked;
  private final SamplingOptions options;
  private final Draws draws;
  private final List<List<Feature>> groups = new ArrayList<>();
  private final double[] listenerPrecision;
  private final double[] trackPrecision;
  private final List<String> listeners;
  private final List<String> tracks;
  private double precision = 1;
  private double mean;

  PlainSampler(List<Feedback> known, List<Feedback> asked, SamplingOptions options, Draws draws) {
    this.known = known;
    this.asked = asked;
    this.options = options;
    this.draws = draws;
    mean = known.stream().mapToDouble(PlainSampler::value).average().orElse(0);
    listeners = ids(PlainSampler::listener);
    tracks = ids(PlainSampler::track);
    listenerPrecision = ones(listeners.size());
    trackPrecision = ones(tracks.size());
    group(Side.LISTENER, listeners, (r, id) -> listener(r).equals(id) ? 1 : 0);
    group(
        Side.LISTENER,
        tracks,
        (r, id) -> share(PlainSampler::listener, r, PlainSampler::track, id));
    group(Side.TRACK, tracks, (r, id) -> track(r).equals(id) ? 1 : 0);
    group(
        Side.TRACK,
        listeners,
        (r, id) -> share(PlainSampler::track, r, PlainSampler::listener, id));
    for (int minutes : options.timesMinutes()) {
      List<String> spans = ids(r -> span(r, minutes));
      group(Side.LISTENER, spans, (r, id) -> span(r, minutes).equals(id) ? 1 : 0);
    }
  }

  /** The answers, averaged over the sweeps that count. */
  double[] answers() {
    double[] sums = new double[asked.size()];
    for (int sweep = 1; sweep <= options.sweeps(); sweep++) {
      drawNoise();
      drawMean();
      groups.forEach(group -> drawGroup(group, 0));
      for (int k = 1; k <= options.dimension(); k++) {
        for (Side side : Side.values()) {
          for (List<Feature> group : groups) {
            if (group.getFirst().side == side) {
              drawGroup(group, k);
            }
          }
        }
      }
      for (int i = 0; i < sums.length && sweep > options.burnIn(); i++) {
        sums[i] += Planted.SCALE.clip(rating(asked.get(i)));
      }
    }
    return Arrays.stream(sums).map(sum -> sum / (options.sweeps() - options.burnIn())).toArray();
  }

  private void drawNoise() {
    double squares = 0;
    for (Feedback r : known) {
      squares += own(r) * square(residual(r));
    }
    precision = draws.gamma((1.0 + known.size()) / 2) / ((1 + squares) / 2);
    for (String id : listeners) {
      double scaled = 0;
      int count = 0;
      for (Feedback r : known) {
        if (listener(r).equals(id)) {
          scaled += precision * trackPrecision[tracks.indexOf(track(r))] * square(residual(r));
          count++;
        }
      }
      listenerPrecision[listeners.indexOf(id)] = drawn(count, scaled);
    }
    for (String id : tracks) {
      double scaled = 0;
      int count = 0;
      for (Feedback r : known) {
        if (track(r).equals(id)) {
          scaled +=
              precision * listenerPrecision[listeners.indexOf(listener(r))] * square(residual(r));
          count++;
        }
      }
      trackPrecision[tracks.indexOf(id)] = drawn(count, scaled);
    }
  }

  private double drawn(int count, double scaled) {
    double shape = options.noiseShape();
    return draws.gamma((shape + count) / 2) / ((shape + scaled) / 2);
  }

  private void drawMean() {
    double curvature = 0;
    double force = 0;
    for (Feedback r : known) {
      curvature += precision * own(r);
      force += precision * own(r) * (residual(r) + mean);
    }
    mean = force / curvature + draws.gaussian() / Math.sqrt(curvature);
  }

  private void drawGroup(List<Feature> group, int k) {
    double[] theta = group.stream().mapToDouble(feature -> feature.theta[k]).toArray();
    Prior prior = Prior.draw(theta, k == 0 ? 1 : options.priorSpread(), draws);
    for (Feature feature : group) {
      double curvature = prior.precision();
      double force = prior.precision() * prior.mean();
      for (Feedback r : known) {
        double h = feature.weight(r) * (k == 0 ? 1 : side(r, feature.side.other(), k));
        curvature += precision * own(r) * h * h;
        force += precision * own(r) * h * (residual(r) + feature.theta[k] * h);
      }
      feature.theta[k] = force / curvature + draws.gaussian() / Math.sqrt(curvature);
    }
  }

  private double own(Feedback r) {
    return listenerPrecision[listeners.indexOf(listener(r))]
        * trackPrecision[tracks.indexOf(track(r))];
  }

  private double residual(Feedback r) {
    return value(r) - rating(r);
  }

  private double rating(Feedback r) {
    double rating = mean + side(r, Side.LISTENER, 0) + side(r, Side.TRACK, 0);
    for (int k = 1; k <= options.dimension(); k++) {
      rating += side(r, Side.LISTENER, k) * side(r, Side.TRACK, k);
    }
    return rating;
  }

  private double side(Feedback r, Side side, int k) {
    double sum = 0;
    for (List<Feature> group : groups) {
      for (Feature feature : group) {
        sum += feature.side == side ? feature.weight(r) * feature.theta[k] : 0;
      }
    }
    return sum;
  }

  /**
   * 1 / √n for each of the n others that the rating's own listener or track has known ratings with.
   */
  private double share(
      Function<Feedback, String> own, Feedback r, Function<Feedback, String> other, String id) {
    List<String> others =
        known.stream().filter(k -> own.apply(k).equals(own.apply(r))).map(other).toList();
    return others.contains(id) ? (float) (1 / Math.sqrt(others.size())) : 0;
  }

  private void group(Side side, List<String> ids, ToDoubleBiFunction<Feedback, String> weight) {
    List<Feature> group = new ArrayList<>();
    ids.forEach(id -> group.add(new Feature(side, id, weight, options.dimension())));
    for (int k = 1; k <= options.dimension(); k++) {
      for (Feature feature : group) {
        feature.theta[k] = 0.1 * draws.gaussian();
      }
    }
    groups.add(group);
  }

  private List<String> ids(Function<Feedback, String> id) {
    return known.stream().map(id).distinct().sorted().toList();
  }

  private static String listener(Feedback r) {
    return r.listener().value();
  }

  private static String track(Feedback r) {
    return r.track().value();
  }

  private static String span(Feedback r, int minutes) {
    return listener(r) + " " + r.atMillis().orElseThrow() / (minutes * MINUTE_MILLIS);
  }

  private static double value(Feedback r) {
    return (float) r.value().orElseThrow();
  }

  private static double square(double x) {
    return x * x;
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** One feature: its weight in any rating, and its coefficient in each dimension. */
  private static final class Feature {
    private final Side side;
    private final String id;
    private final ToDoubleBiFunction<Feedback, String> weight;
    private final double[] theta;

    Feature(Side side, String id, ToDoubleBiFunction<Feedback, String> weight, int dimension) {
      this.side = side;
      this.id = id;
      this.weight = weight;
      this.theta = new double[dimension + 1];
    }

    double weight(Feedback r) {
      return weight.applyAsDouble(r, id);
    }
  }
}
