package io.segue.http;

import io.segue.recommend.QueryParser;
import io.segue.recommend.ReasonsJson;

/** The parameter that asks for reasons. */
final class Explanations {
  static final String EXPLAIN = "explain";

  private Explanations() {}

  /** Whether the tracks are to be explained; refuses it for long lists before any work is done. */
  static boolean asked(QueryParser parameters) {
    boolean isAsked = parameters.flag(EXPLAIN);
    if (isAsked) {
      ReasonsJson.requireExplicable(parameters.page());
    }
    return isAsked;
  }
}
