package io.segue.rerank.rule;

import io.segue.index.View;
import io.segue.rerank.Fused;
import io.segue.retrieve.Condition;
import io.segue.retrieve.MatchingTracks;
import io.segue.retrieve.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The boosts of one request in one view: a track's score is multiplied by the factors of all that
 * it meets. What that adds to a score is a part of its own.
 *
 * <p>What boosts favour is to be retrieved in {@link #favoured} scopes too, or a track that is far
 * down without its factor would never become a candidate.
 */
public final class Boosts {
  /** The part of a score that boosts add. */
  public static final String PART = "boost";

  /** None. */
  public static final Boosts NONE = new Boosts(List.of(), List.of());

  private final List<Boost> boosts;
  private final List<IntPredicate> matches;

  private Boosts(List<Boost> boosts, List<IntPredicate> matches) {
    this.boosts = List.copyOf(boosts);
    this.matches = List.copyOf(matches);
  }

  /** The boosts in a view. */
  public static Boosts of(View view, List<Boost> boosts) {
    return boosts.isEmpty()
        ? NONE
        : new Boosts(
            boosts,
            boosts.stream().map(boost -> MatchingTracks.of(view, boost.condition())).toList());
  }

  public boolean isEmpty() {
    return boosts.isEmpty();
  }

  /** By how much a document's score is multiplied, above 0; 1 if no boost is about it. */
  public double factor(int docId) {
    double factor = 1;
    for (int i = 0; i < boosts.size(); i++) {
      factor *= matches.get(i).test(docId) ? boosts.get(i).factor() : 1;
    }
    return factor;
  }

  /** A candidate with its boosts; its score is not negative. */
  public Fused boosted(Fused fused) {
    double factor = factor(fused.docId());
    if (factor == 1) {
      return fused;
    }
    double added = (factor - 1) * fused.score();
    Map<String, Double> parts = new LinkedHashMap<>(fused.parts());
    parts.put(PART, added);
    return new Fused(fused.docId(), fused.score() + added, parts);
  }

  /** For each boost the part of a scope that it favours: what it lifts, or all that it spares. */
  public List<Scope> favoured(Scope scope) {
    return boosts.stream()
        .filter(boost -> boost.factor() != 1)
        .map(boost ->
            scope.within(
                boost.factor() > 1 ? boost.condition() : new Condition.Not(boost.condition())))
        .toList();
  }
}
