package io.segue.rerank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A candidate's place in the fused order.
 *
 * @param docId its document in the view
 * @param score the sum of the parts
 * @param parts what each signal contributed, by signal
 * @param propensity the probability with which it was drawn, if it was
 */
public record Fused(int docId, double score, Map<String, Double> parts, OptionalDouble propensity) {
  public Fused {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** A place that was not drawn. */
  public Fused(int docId, double score, Map<String, Double> parts) {
    this(docId, score, parts, OptionalDouble.empty());
  }

  /** The same, drawn with that probability. */
  public Fused drawn(double probability) {
    return new Fused(docId, score, parts, OptionalDouble.of(probability));
  }

  /** The same with score and parts multiplied. */
  public Fused scaled(double factor) {
    Map<String, Double> scaled = new LinkedHashMap<>(parts);
    scaled.replaceAll((_, part) -> factor * part);
    return new Fused(docId, factor * score, scaled);
  }
}
