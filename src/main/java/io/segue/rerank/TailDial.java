package io.segue.rerank;

/**
 * How much tracks are lifted because few know them. A lift is a share of the best score; of two
 * tracks the one that is further out gains on the other whenever the dial is turned up, so a list
 * then never has fewer of the tail.
 *
 * @param tail -1 (only what many hear) through 0 (as relevant) to 1 (only what few hear)
 * @param fresh 0 to 1, for tracks that nobody has heard yet
 */
public record TailDial(double tail, double fresh) {
  /** Lifts nothing. */
  public static final TailDial NONE = new TailDial(0, 0);

  public TailDial {
    require(tail >= -1 && tail <= 1, "tail must be within -1..1: ", tail);
    require(fresh >= 0 && fresh <= 1, "fresh must be within 0..1: ", fresh);
  }

  /** Whether it lifts anything. */
  public boolean isTurned() {
    return tail != 0 || fresh != 0;
  }

  /**
   * The lift of a track of the tail or, where {@code tail} is below 0, of the short head, in best
   * scores: the square, for scores are dense where they are low.
   */
  public double tailLift() {
    return tail * tail;
  }

  private static void require(boolean holds, String rule, double value) {
    if (!holds) {
      throw new IllegalArgumentException(rule + value);
    }
  }
}
