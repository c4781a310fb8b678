package io.segue.recommend;

/** Names of the signals, as profiles and the parts of a score use them. */
public final class Signals {
  /** Learned vectors: what those hear who hear this too. */
  public static final String CF = "cf";

  /** Metadata and audio features. */
  public static final String CONTENT = "content";

  /** How many listen to it. */
  public static final String POPULARITY = "popularity";

  /** Words of the query. */
  public static final String TEXT = "text";

  private Signals() {}
}
