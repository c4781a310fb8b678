package io.segue.sample;

/**
 * How music feels, apart from what it is.
 *
 * @param energy 0 calm to 1 intense
 * @param valence 0 sad to 1 glad
 */
record Mood(double energy, double valence) {
  private static final double WIDTH_SQUARED = 0.05;

  /** 1 for the same mood, falling towards 0. */
  double closeness(Mood other) {
    double e = energy - other.energy;
    double v = valence - other.valence;
    double kernel = 1 / (1 + (e * e + v * v) / WIDTH_SQUARED);
    return kernel * kernel;
  }

  Mood shifted(double byEnergy, double byValence) {
    return new Mood(clamp(energy + byEnergy), clamp(valence + byValence));
  }

  private static double clamp(double value) {
    return Math.clamp(value, 0.0, 1.0);
  }
}
