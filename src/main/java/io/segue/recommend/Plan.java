package io.segue.recommend;

import io.segue.rerank.Fusion;
import io.segue.retrieve.NeighbourScores;
import io.segue.retrieve.PriorScores;
import io.segue.retrieve.VectorQuery;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one request is going to be answered; whoever answers it closes it.
 *
 * @param cf the query in the learned space, if it counts
 * @param neighbours the item-item scores, if they count
 * @param content the query in the space of content, if it counts
 * @param strategy what that makes the answer
 * @param reason why, in one sentence
 * @param prior what is probable without a history, if that counts
 * @param evidence how much the history says
 */
record Plan(
    Optional<VectorQuery> cf,
    Optional<NeighbourScores> neighbours,
    Optional<VectorQuery> content,
    Strategy strategy,
    String reason,
    Optional<PriorScores> prior,
    Evidenced evidence)
    implements AutoCloseable {

  /** What the evidence provides. */
  record Found(
      Optional<VectorQuery> cf,
      Optional<NeighbourScores> neighbours,
      Optional<VectorQuery> content) {}

  /** The plan that uses what the basis allows and the evidence provides. */
  static Plan of(Basis basis, Found found, String reason) {
    Optional<VectorQuery> cf = basis.usesCf() ? found.cf() : Optional.empty();
    Optional<NeighbourScores> neighbours = basis.usesCf() ? found.neighbours() : Optional.empty();
    if (!basis.usesCf()) {
      found.neighbours().ifPresent(NeighbourScores::close);
    }
    boolean isLearned = cf.isPresent() || neighbours.isPresent();
    Optional<VectorQuery> content =
        basis.usesContent() || !isLearned ? found.content() : Optional.empty();
    return new Plan(
        cf,
        neighbours,
        content,
        strategy(isLearned, content.isPresent()),
        reason,
        Optional.empty(),
        Evidenced.NO_HISTORY);
  }

  /**
   * This plan for a history, beside what is probable without one where signals may be mixed; if
   * nothing else is known, that decides alone.
   */
  Plan beside(Basis basis, PriorScores probable, Evidenced history) {
    boolean isEmpty = strategy == Strategy.POPULAR;
    boolean counts = isEmpty ? !probable.known().isEmpty() : basis == Basis.HYBRID;
    return new Plan(
        cf,
        neighbours,
        content,
        isEmpty && counts ? Strategy.ATTRIBUTES : strategy,
        reason,
        counts ? Optional.of(probable) : Optional.empty(),
        history);
  }

  /** The signals that this plan can give; popularity only where others are mixed with it. */
  Set<String> signals() {
    Set<String> signals = new TreeSet<>();
    cf.ifPresent(_ -> signals.add(Signals.CF));
    neighbours.ifPresent(_ -> signals.add(Signals.NEIGHBOURS));
    content.ifPresent(_ -> signals.add(Signals.CONTENT));
    prior.ifPresent(_ -> signals.add(Signals.PRIOR));
    if (strategy == Strategy.HYBRID || strategy == Strategy.POPULAR) {
      signals.add(Signals.POPULARITY);
    }
    return signals;
  }

  /** The signals that count with that fusion: those with a weight, as the evidence leaves it. */
  Set<String> counting(Fusion fusion) {
    return evidence.over(fusion).weights().counting(signals());
  }

  /** Gives back what only this request needed. */
  @Override
  public void close() {
    neighbours.ifPresent(NeighbourScores::close);
  }

  private static Strategy strategy(boolean isLearned, boolean hasContent) {
    if (isLearned) {
      return hasContent ? Strategy.HYBRID : Strategy.CF;
    }
    return hasContent ? Strategy.CONTENT : Strategy.POPULAR;
  }
}
