package io.segue.sample;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance; {@link #split} gives each part its own stream, so parts do not disturb others. */
final class Dice {
  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice seeded(long seed) {
    return new Dice(new SplittableRandom(seed));
  }

  Dice split() {
    return new Dice(random.split());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Uniform in [0, bound). */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Uniform in [from, to). */
  double uniform(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  double normal(double mean, double deviation) {
    return mean + deviation * random.nextGaussian();
  }

  /** Median 1; the logarithm has the given deviation. */
  double logNormal(double deviation) {
    return StrictMath.exp(normal(0, deviation));
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
