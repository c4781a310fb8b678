package io.segue.train;

/**
 * What implicit ALS minimises, and how long.
 *
 * <p>With x = listener row, y = track row, v = {@link io.segue.listening.Preference#value}, p = 1
 * if v is positive and 0 if it is negative or the pair is unobserved, c = the confidence, which is
 * 1 for unobserved pairs, the loss is
 *
 * <pre>
 *   Σ over all pairs (u, i) of c (p − x·y)²  +  Σ over listeners of λ |x|²  +  Σ over tracks of λ |y|²
 *   c = 1 + alpha · |weight of v|
 *   λ of a row = regularization · alpha · (n + m / alpha)^regularizationExponent
 * </pre>
 *
 * where n is the number of the row's positive observations and m the number of rows on the other
 * side.
 *
 * <p>Rendle and others (2021) weigh an observed pair by 1, every pair by α₀ besides, with the
 * target 0, and take λ' (n + α₀ m)^ν for the λ of a row. With binary weights that is the same but
 * for the scale of all scores: alpha = 1 / α₀, regularization = λ' (1 + α₀), regularizationExponent
 * = ν.
 *
 * @param dimension floats in a vector, 1 to 1024
 * @param epochs 1 to 10,000, each solving all tracks and then all listeners
 * @param regularization above 0
 * @param regularizationExponent 0 (the same λ for every row) to 1 (λ grows with the observations)
 * @param alpha above 0; what an observation adds to the confidence
 * @param confidence the weight of a preference
 * @param seed of the first listener vectors
 * @param rows how they are found
 * @see <a href="https://doi.org/10.1109/ICDM.2008.22">Hu, Koren, Volinsky 2008</a>
 * @see <a href="https://arxiv.org/abs/2110.14037">Rendle, Krichene, Zhang, Koren 2021</a>
 */
public record FactorizationOptions(
    int dimension,
    int epochs,
    double regularization,
    double regularizationExponent,
    double alpha,
    ConfidenceOptions confidence,
    long seed,
    RowSolution rows) {
  /** A starting point, tuned on held-out listens of a small collection; tune it on your own. */
  public static final FactorizationOptions DEFAULT =
      new FactorizationOptions(
          64, 12, 0.02, 1.0, 30.0, ConfidenceOptions.of(PlayWeight.BINARY), 42L);

  static final int MAX_DIMENSION = 1024;
  private static final int MAX_EPOCHS = 10_000;

  public FactorizationOptions {
    require(
        dimension >= 1 && dimension <= MAX_DIMENSION,
        "dimension must be 1 to " + MAX_DIMENSION + ": " + dimension);
    require(
        epochs >= 1 && epochs <= MAX_EPOCHS, "epochs must be 1 to " + MAX_EPOCHS + ": " + epochs);
    require(
        regularization > 0 && Double.isFinite(regularization),
        "regularization must be positive and finite: " + regularization);
    require(
        regularizationExponent >= 0 && regularizationExponent <= 1,
        "regularizationExponent must be 0 to 1: " + regularizationExponent);
    require(alpha > 0 && Double.isFinite(alpha), "alpha must be positive and finite: " + alpha);
  }

  /** Options that solve exactly. */
  public FactorizationOptions(
      int dimension,
      int epochs,
      double regularization,
      double regularizationExponent,
      double alpha,
      ConfidenceOptions confidence,
      long seed) {
    this(
        dimension,
        epochs,
        regularization,
        regularizationExponent,
        alpha,
        confidence,
        seed,
        RowSolution.EXACT);
  }

  /** The same, but for how rows are found. */
  public FactorizationOptions with(RowSolution other) {
    return new FactorizationOptions(
        dimension, epochs, regularization, regularizationExponent, alpha, confidence, seed, other);
  }

  /** c − 1, which keeps its precision where alpha is small; negative where p is 0. */
  float signedConfidence(float weight) {
    return (float) (alpha * weight);
  }

  /**
   * λ of a row with that many positive observations, with {@code others} rows on the other side.
   */
  double ridge(int observations, int others) {
    return regularization * alpha * Math.pow(observations + others / alpha, regularizationExponent);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
