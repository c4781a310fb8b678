package io.segue;

import java.util.SplittableRandom;

/** The one source of randomness in tests; {@code make test SEED=42} replays a run. */
public final class Seed {
  private Seed() {}

  /** The seed of this run, which every random test names in its failure. */
  public static long value() {
    return Long.getLong("segue.seed", 42L);
  }

  /** A generator for one test, independent of the order in which tests run. */
  public static SplittableRandom random(Class<?> test) {
    return new SplittableRandom(value() ^ test.getName().hashCode());
  }
}
