package io.segue.rerank.list;

import java.util.List;

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

  /** What was chosen and keeps the candidate out; empty if the limit cannot name it. */
  default List<Integer> rivals(int candidate) {
    return List.of();
  }

  /** Hears what was chosen, in the order of the list. */
  void chosen(int candidate);

  /** The name of the limit in accounts of what was dropped, such as {@code artist_cap}. */
  String reason();
}
