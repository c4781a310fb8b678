package io.segue.train.rating;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Pseudo-random numbers, the same ones for the same seed. */
final class RandomDraws implements Draws {
  private final UniformRandomProvider bits;
  private final ZigguratSampler.NormalizedGaussian normal;

  RandomDraws(long seed) {
    bits = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    normal = ZigguratSampler.NormalizedGaussian.of(bits);
  }

  @Override
  public double gaussian() {
    return normal.sample();
  }

  @Override
  public double gamma(double shape) {
    return AhrensDieterMarsagliaTsangGammaSampler.of(bits, shape, 1).sample();
  }
}
