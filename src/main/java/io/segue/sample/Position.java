package io.segue.sample;

/** A unit vector of the hidden taste space, in which scenes, artists and tastes live. */
final class Position {
  static final int DIMENSION = 8;

  private final double[] axes;

  private Position(double[] axes) {
    double sum = 0;
    for (double axis : axes) {
      sum += axis * axis;
    }
    double length = StrictMath.sqrt(sum);
    this.axes = new double[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      this.axes[i] = axes[i] / length;
    }
  }

  static Position random(Dice dice) {
    double[] axes = new double[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      axes[i] = dice.normal(0, 1);
    }
    return new Position(axes);
  }

  /** Towards the other by a share, 0 = here, 1 = there. */
  Position towards(Position other, double share) {
    double[] mixed = new double[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      mixed[i] = (1 - share) * axes[i] + share * other.axes[i];
    }
    return new Position(mixed);
  }

  /** Somewhere near; the expected step has the given length. */
  Position near(double step, Dice dice) {
    double deviation = step / StrictMath.sqrt(DIMENSION);
    double[] moved = new double[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      moved[i] = axes[i] + dice.normal(0, deviation);
    }
    return new Position(moved);
  }

  double cosine(Position other) {
    double sum = 0;
    for (int i = 0; i < DIMENSION; i++) {
      sum += axes[i] * other.axes[i];
    }
    return sum;
  }

  double axis(int i) {
    return axes[i];
  }
}
