package io.segue.rerank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A candidate's place in the fused order.
 *
 * @param docId its document in the view
 * @param score the sum of the parts
 * @param parts what each signal contributed, by signal
 */
public record Fused(int docId, double score, Map<String, Double> parts) {
  public Fused {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** The same with score and parts multiplied. */
  public Fused scaled(double factor) {
    Map<String, Double> scaled = new LinkedHashMap<>(parts);
    scaled.replaceAll((_, part) -> factor * part);
    return new Fused(docId, factor * score, scaled);
  }
}
