package io.segue.rerank.list;

/**
 * Something that makes a candidate worth more or less, given what was chosen before it.
 *
 * <p>Worths of several preferences add up. Candidates have numbers from 0.
 */
public interface Preference {
  /** What the candidate would be worth as the next one; larger is better, never NaN. */
  double worth(int candidate);

  /** Hears what was chosen, in the order of the list. */
  void chosen(int candidate);
}
