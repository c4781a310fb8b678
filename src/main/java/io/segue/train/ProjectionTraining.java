package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Learns a {@link Projection} to the vectors of a factorization. */
final class ProjectionTraining {
  private static final int SWEEPS = 20;
  private static final int PROBES = 16;

  private final ProjectionOptions options;
  private final Descriptions descriptions;
  private final Factorization vectors;

  ProjectionTraining(ProjectionOptions options, Descriptions descriptions, Factorization vectors) {
    this.options = options;
    this.descriptions = descriptions;
    this.vectors = vectors;
  }

  /**
   * Learns from the tracks that somebody heard.
   *
   * @param listeners of each track
   * @return empty if nothing is known about these
   * @throws NotConvergedException if anything learned is NaN or infinite
   */
  Optional<LearnedProjection> learn(int[] listeners) {
    int[] heard = IntStream.range(0, listeners.length).filter(t -> listeners[t] > 0).toArray();
    Design design = Design.of(descriptions, heard, options.sources());
    if (design.features().entries() == heard.length) {
      return Optional.empty();
    }
    float[] weights = weights(listeners, heard);
    DenseTable targets = rows(vectors.tracks(), heard);
    long seed = vectors.options().seed();
    PenaltySearch.Choice choice =
        new PenaltySearch(design, weights, scores(targets, seed), seed).choose();
    RidgeFit fit = new RidgeFit(design.features(), weights, targets);
    fit.sweep(design.penalties(choice.penalties()), SWEEPS);
    DenseTable coefficients = fit.coefficients();
    float square =
        Kernels.dot(
            coefficients.values(), 0, coefficients.values(), 0, coefficients.values().length);
    if (!Float.isFinite(square)) {
      throw new NotConvergedException(
          "the projection from content", "check the audio features and the learned vectors");
    }
    return Optional.of(
        new LearnedProjection(
            new Projection(
                design.traits(), design.scaling(), coefficients, (float) options.strength()),
            new ProjectionSummary(
                options.toString(),
                design.traits().size(),
                named(choice.penalties()),
                choice.explained())));
  }

  /** What some listeners score the tracks: errors in it are those that matter. */
  private DenseTable scores(DenseTable targets, long seed) {
    DenseTable all = vectors.listeners();
    int[] probes = new SplittableRandom(seed).ints(PROBES, 0, Math.max(1, all.rows())).toArray();
    DenseTable scores = new DenseTable(targets.rows(), PROBES);
    for (int t = 0; t < targets.rows(); t++) {
      for (int p = 0; p < PROBES && all.rows() > 0; p++) {
        scores.values()[scores.offset(t) + p] =
            Kernels.dot(
                targets.values(),
                targets.offset(t),
                all.values(),
                all.offset(probes[p]),
                all.columns());
      }
    }
    return scores;
  }

  /** Powers of the numbers of listeners, with mean 1. */
  private float[] weights(int[] listeners, int[] heard) {
    double[] powers =
        IntStream.of(heard)
            .mapToDouble(t -> Math.pow(listeners[t], options.listenerExponent()))
            .toArray();
    double mean = IntStream.range(0, powers.length).mapToDouble(i -> powers[i]).average().orElse(1);
    float[] weights = new float[powers.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (powers[i] / mean);
    }
    return weights;
  }

  private static DenseTable rows(DenseTable table, int[] rows) {
    DenseTable picked = new DenseTable(rows.length, table.columns());
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(
          table.values(),
          table.offset(rows[i]),
          picked.values(),
          picked.offset(i),
          table.columns());
    }
    return picked;
  }

  private static SortedMap<String, Double> named(double[] penalties) {
    SortedMap<String, Double> named = new TreeMap<>();
    named.put("numbers", penalties[1]);
    for (Labels.Kind kind : Labels.Kind.values()) {
      named.put(kind.name().toLowerCase(Locale.ROOT), penalties[Design.group(kind)]);
    }
    return named;
  }
}
