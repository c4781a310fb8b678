package io.segue.recommend;

import io.segue.rerank.TailDial;
import io.segue.rerank.rule.Boosts;
import io.segue.retrieve.Scope;
import java.util.List;

/**
 * Parts of a scope that are searched by themselves, so that nothing can crowd them out.
 *
 * @param favoured what boosts favour
 * @param lifted strata of popularity that a dial lifts
 */
record Apart(List<Scope> favoured, List<Scope> lifted) {
  /** Nothing. */
  static final Apart NONE = new Apart(List.of(), List.of());

  Apart {
    favoured = List.copyOf(favoured);
    lifted = List.copyOf(lifted);
  }

  static Apart of(Scope scope, Boosts boosts, TailDial dial) {
    return new Apart(
        boosts.favoured(scope), dial.isTurned() ? LiftedStrata.of(scope, dial) : List.of());
  }
}
