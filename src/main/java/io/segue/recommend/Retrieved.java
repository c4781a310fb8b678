package io.segue.recommend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The candidates that all retrievers of a request propose together. */
final class Retrieved {
  private final int[] docIds;
  private final Map<String, Integer> byRetriever;

  /**
   * Candidates.
   *
   * @param docIds ascending, each once; not copied
   * @param byRetriever how many each retriever proposed
   */
  Retrieved(int[] docIds, Map<String, Integer> byRetriever) {
    this.docIds = docIds;
    this.byRetriever = Collections.unmodifiableMap(new LinkedHashMap<>(byRetriever));
  }

  /** Ascending, each once. Shared. */
  int[] docIds() {
    return docIds;
  }

  Map<String, Integer> byRetriever() {
    return byRetriever;
  }
}
