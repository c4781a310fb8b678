package io.segue.recommend;

import io.segue.index.View;
import io.segue.rerank.SignalTable;
import io.segue.retrieve.MoreLikeThisSignal;
import io.segue.retrieve.NeighbourSignal;
import io.segue.retrieve.PopularitySignal;
import io.segue.retrieve.PriorSignal;
import io.segue.retrieve.Signal;
import io.segue.retrieve.VectorSignal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The second step: every candidate gets every signal that counts, whoever proposed it. */
final class Scoring {
  private final View view;
  private final Map<String, Signal> signals = new LinkedHashMap<>();

  /**
   * Scoring by what a plan provides.
   *
   * @param counting signals with a weight
   */
  Scoring(View view, Plan plan, Set<String> counting) {
    this.view = view;
    plan.cf().ifPresent(query -> signals.put(Signals.CF, new VectorSignal(query)));
    plan.neighbours()
        .ifPresent(scores -> signals.put(Signals.NEIGHBOURS, new NeighbourSignal(scores)));
    plan.content().ifPresent(query -> signals.put(Signals.CONTENT, new VectorSignal(query)));
    plan.moreLikeThis()
        .ifPresent(query -> signals.put(Signals.MORE_LIKE_THIS, new MoreLikeThisSignal(query)));
    plan.prior().ifPresent(scores -> signals.put(Signals.PRIOR, new PriorSignal(scores)));
    signals.put(Signals.POPULARITY, new PopularitySignal());
    signals.keySet().retainAll(counting);
  }

  /** The signals that count, by name. */
  Map<String, Signal> signals() {
    return Collections.unmodifiableMap(signals);
  }

  /**
   * Candidates x signals.
   *
   * @param docIds ascending; not copied
   */
  SignalTable table(int[] docIds) {
    SignalTable table = new SignalTable(docIds);
    signals.forEach((name, signal) -> table.add(name, signal.scores(view, docIds)));
    return table;
  }
}
