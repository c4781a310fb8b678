package io.segue.recommend;

/** Names of the signals, as profiles and the parts of a score use them. */
public final class Signals {
  /** Learned vectors: what those hear who hear this too. */
  public static final String CF = "cf";

  /** Item-item weights: what the tracks of the history speak for. */
  public static final String NEIGHBOURS = "neighbours";

  /** Metadata and audio features. */
  public static final String CONTENT = "content";

  /** Artists, albums, labels and words that it shares with the history. */
  public static final String MORE_LIKE_THIS = "morelikethis";

  /** What is probable without a history: popularity, and what similar listeners hear. */
  public static final String PRIOR = "prior";

  /** How many listen to it. */
  public static final String POPULARITY = "popularity";

  /** Words of the query. */
  public static final String TEXT = "text";

  private Signals() {}
}
