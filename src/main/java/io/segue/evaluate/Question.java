package io.segue.evaluate;

import io.segue.evaluate.metric.ListenerStratum;
import io.segue.listening.ListenerId;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** One listener for whom a list is asked, with the tracks that should be in it. */
public final class Question {
  private final ListenerId listener;
  private final ListenerStratum stratum;
  private final int[] targets;

  /**
   * A question.
   *
   * @param targets ordinals of the held-out tracks, ascending; not copied
   */
  Question(ListenerId listener, ListenerStratum stratum, int[] targets) {
    this.listener = listener;
    this.stratum = stratum;
    this.targets = targets;
  }

  public ListenerId listener() {
    return listener;
  }

  ListenerStratum stratum() {
    return stratum;
  }

  /** The held-out tracks that a condition keeps, ascending. */
  int[] targets(IntPredicate kept) {
    return IntStream.of(targets).filter(kept).toArray();
  }
}
