package io.segue.train;

/** How much more a track counts that was played more often. */
public enum PlayWeight {
  /** 1, however many plays. */
  BINARY {
    @Override
    double of(double plays) {
      return 1;
    }
  },
  /** log(1 + plays). */
  LOG {
    @Override
    double of(double plays) {
      return Math.log1p(plays);
    }
  },
  /** The plays themselves; thousands of them strain float precision. */
  LINEAR {
    @Override
    double of(double plays) {
      return plays;
    }
  };

  abstract double of(double plays);
}
