package io.segue.rerank.list;

/** Something that a list must not have too much of. Candidates have numbers from 0. */
public interface Limit {
  /** Whether a candidate may come next. */
  enum Verdict {
    /** It may. */
    FITS,
    /** Not next, but perhaps further down. */
    LATER,
    /** Nowhere in this list. */
    NEVER
  }

  /** Whether the candidate may come next. */
  Verdict verdict(int candidate);

  /** Hears what was chosen, in the order of the list. */
  void chosen(int candidate);

  /** The name of the limit in accounts of what was dropped, such as {@code artist_cap}. */
  String reason();
}
