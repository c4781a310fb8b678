package io.segue.train;

/** Who trains; an exact peer is so slow that few epochs must do. */
enum AlsContender {
  SEGUE("segue, exact", 5),
  CG("implicit, 3 steps of CG", 5),
  EXACT("implicit, exact", 1);

  private final String label;
  private final int epochs;

  AlsContender(String label, int epochs) {
    this.label = label;
    this.epochs = epochs;
  }

  int epochs() {
    return epochs;
  }

  @Override
  public String toString() {
    return label;
  }
}
