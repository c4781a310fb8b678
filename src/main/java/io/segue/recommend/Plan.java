package io.segue.recommend;

import io.segue.rerank.Fusion;
import io.segue.rerank.Weights;
import io.segue.retrieve.MoreLikeThis;
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
 * @param moreLikeThis the query of what is written on tracks, if content counts
 * @param strategy what that makes the answer
 * @param reason why, in one sentence
 * @param prior what is probable without a history, if that counts
 * @param evidence how much the history says
 */
record Plan(
    Optional<VectorQuery> cf,
    Optional<NeighbourScores> neighbours,
    Optional<VectorQuery> content,
    Optional<MoreLikeThis> moreLikeThis,
    Strategy strategy,
    String reason,
    Optional<PriorScores> prior,
    Evidenced evidence)
    implements AutoCloseable {

  /** What the evidence provides. */
  record Found(
      Optional<VectorQuery> cf,
      Optional<NeighbourScores> neighbours,
      Optional<VectorQuery> content,
      Optional<MoreLikeThis> moreLikeThis) {}

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
        content.flatMap(_ -> found.moreLikeThis()),
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
        moreLikeThis,
        isEmpty && counts ? Strategy.ATTRIBUTES : strategy,
        reason,
        counts ? Optional.of(probable) : Optional.empty(),
        history);
  }

  /**
   * The signals that count with that fusion, as the evidence leaves it: those with a weight above
   * 0, or all that this plan can give if none has one, but for {@link Signals#MORE_LIKE_THIS},
   * which has to be wished for.
   */
  Set<String> counting(Fusion fusion) {
    Weights weights = evidence.over(fusion).weights();
    Set<String> signals = signals();
    if (moreLikeThis.isPresent() && weights.of(Signals.MORE_LIKE_THIS) > 0) {
      signals.add(Signals.MORE_LIKE_THIS);
    }
    return weights.counting(signals);
  }

  /** Popularity only where others are mixed with it. */
  private Set<String> signals() {
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
