package io.segue.recommend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many tracks each step of a request left.
 *
 * @param catalogue tracks in the view
 * @param matching those that pass filter and rules
 * @param retrieved candidates of each retriever, as far as the request went
 * @param pool different candidates that were scored
 * @param dropped candidates that list making left out, by reason
 * @param listed ranks that there are up to offset + limit
 */
public record Steps(
    int catalogue,
    int matching,
    Map<String, Integer> retrieved,
    int pool,
    Map<String, Integer> dropped,
    int listed) {
  public Steps {
    retrieved = Collections.unmodifiableMap(new LinkedHashMap<>(retrieved));
    dropped = Collections.unmodifiableMap(new LinkedHashMap<>(dropped));
  }
}
