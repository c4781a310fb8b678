package io.segue.train.rating;

import java.util.List;

/**
 * How vectors are sampled.
 *
 * @param dimension of the vectors, at least 1
 * @param chains that run side by side, at least 1; their answers are averaged
 * @param sweeps of a chain over all parameters
 * @param burnIn how many of its sweeps don't count, less than {@code sweeps}
 * @param priorSpread b of the gamma prior (1/2, b/2) on the precision of one group of vector
 *     elements: the smaller, the shorter vectors may be; positive
 * @param noiseShape ν of the gamma prior (ν/2, ν/2) on the precision of one listener's or track's
 *     ratings: the larger, the more alike they are; positive
 * @param timesMinutes widths of the spans in which a listener's taste and mood are a little
 *     different, each at least 1
 * @param seed of everything random
 */
public record SamplingOptions(
    int dimension,
    int chains,
    int sweeps,
    int burnIn,
    double priorSpread,
    double noiseShape,
    List<Integer> timesMinutes,
    long seed) {
  public SamplingOptions {
    Rules.requireAtLeast("dimension", dimension, 1);
    Rules.requireAtLeast("chains", chains, 1);
    Rules.requireAtLeast("burn-in", burnIn, 0);
    Rules.requireAtLeast("sweeps", sweeps, burnIn + 1);
    Rules.requirePositive("prior-spread", priorSpread);
    Rules.requirePositive("noise-shape", noiseShape);
    timesMinutes = List.copyOf(timesMinutes);
    timesMinutes.forEach(minutes -> Rules.requireAtLeast("times-minutes", minutes, 1));
  }
}
