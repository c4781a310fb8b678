package io.segue.http;

import io.segue.recommend.QueryParser;
import io.segue.recommend.ReasonsJson;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The parameter that asks for reasons. */
final class Explanations {
  static final String EXPLAIN = "explain";

  /** Names that a ranking knows that can be explained. */
  static final Set<String> NAMES = names();

  private Explanations() {}

  /** Whether the tracks are to be explained; refuses it for long lists before any work is done. */
  static boolean asked(QueryParser parameters) {
    boolean isAsked = parameters.flag(EXPLAIN);
    if (isAsked) {
      ReasonsJson.requireExplicable(parameters.page());
    }
    return isAsked;
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(QueryParser.RANKING);
    names.add(Rankings.FORMAT);
    names.add(EXPLAIN);
    return Collections.unmodifiableSet(names);
  }
}
