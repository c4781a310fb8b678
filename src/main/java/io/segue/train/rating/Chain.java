package io.segue.train.rating;

import io.segue.train.NotConvergedException;
import io.segue.train.rating.Facet.Side;
import java.util.Arrays;
import java.util.List;

/**
 * One Markov chain: its state, and the sums of the answers of the sweeps that count. Belongs to one
 * thread at a time.
 */
final class Chain {
  private final SamplingOptions options;
  private final RatingScale scale;
  private final Draws draws;
  private final List<FacetState> facets;
  private final Noise noise;
  private final double[] residuals;
  private final double[] answers;
  private double mean;

  Chain(
      Ratings known, List<Facet> facets, SamplingOptions options, RatingScale scale, Draws draws) {
    this.options = options;
    this.scale = scale;
    this.draws = draws;
    this.facets = facets.stream().map(facet -> new FacetState(facet, options, draws)).toList();
    noise = new Noise(known, options.noiseShape());
    mean = known.mean();
    residuals = new double[known.count()];
    answers = new double[facets.getFirst().rowOfAsked().length];
    for (int e = 0; e < residuals.length; e++) {
      residuals[e] = known.values().values()[e] - mean;
    }
    for (int k = 1; k <= options.dimension(); k++) {
      double[] own = side(Side.LISTENER, k);
      double[] other = side(Side.TRACK, k);
      for (int e = 0; e < residuals.length; e++) {
        residuals[e] -= own[e] * other[e];
      }
    }
  }

  /** Draws everything once; from {@code burnIn} on the answers count. */
  void sweep(int number) {
    double precision = noise.draw(residuals, draws);
    if (!Double.isFinite(precision)) {
      throw new NotConvergedException(number, "the precision of the ratings", "check the ratings");
    }
    drawMean();
    double[] ones = new double[residuals.length];
    Arrays.fill(ones, 1);
    facets.forEach(state -> state.sweep(0, ones, residuals, noise.weights(), draws));
    for (int k = 1; k <= options.dimension(); k++) {
      sweepVectors(k);
    }
    if (number > options.burnIn()) {
      answer();
    }
  }

  /** The sum of the answers of all sweeps that count. Shared, not a copy. */
  double[] answers() {
    return answers;
  }

  private void drawMean() {
    double precision = 0;
    double force = 0;
    for (int e = 0; e < residuals.length; e++) {
      precision += noise.weights()[e];
      force += noise.weights()[e] * residuals[e];
    }
    double change = force / precision + draws.gaussian() / Math.sqrt(precision);
    mean += change;
    for (int e = 0; e < residuals.length; e++) {
      residuals[e] -= change;
    }
  }

  private void sweepVectors(int k) {
    for (Side side : Side.values()) {
      double[] other = side(side.other(), k);
      for (FacetState state : facets) {
        if (state.facet.side() == side) {
          state.sweep(k, other, residuals, noise.weights(), draws);
        }
      }
    }
  }

  /** One element of one side's vector in each rating. */
  private double[] side(Side side, int dimension) {
    double[] sums = new double[residuals.length];
    for (FacetState state : facets) {
      if (state.facet.side() == side) {
        add(state.rows(dimension), state.facet.rowOf(), sums);
      }
    }
    return sums;
  }

  private void answer() {
    double[] predicted = new double[answers.length];
    Arrays.fill(predicted, mean);
    facets.forEach(state -> add(state.rows(0), state.facet.rowOfAsked(), predicted));
    for (int k = 1; k <= options.dimension(); k++) {
      double[] listener = new double[answers.length];
      double[] track = new double[answers.length];
      for (FacetState state : facets) {
        add(
            state.rows(k),
            state.facet.rowOfAsked(),
            state.facet.side() == Side.LISTENER ? listener : track);
      }
      for (int i = 0; i < predicted.length; i++) {
        predicted[i] += listener[i] * track[i];
      }
    }
    for (int i = 0; i < predicted.length; i++) {
      answers[i] += scale.clip(predicted[i]);
    }
  }

  private static void add(double[] rows, int[] rowOf, double[] sums) {
    for (int e = 0; e < sums.length; e++) {
      sums[e] += rows[rowOf[e]];
    }
  }
}
