package io.segue.recommend;

import io.segue.rerank.TailDial;
import io.segue.retrieve.Scope;
import java.util.ArrayList;
import java.util.List;

/** The strata of popularity that a dial lifts, each to be searched by itself. */
final class LiftedStrata {
  private LiftedStrata() {}

  /** Those of a scope: what others hear cannot crowd out the candidates of these. */
  static List<Scope> of(Scope scope, TailDial dial) {
    List<Scope> strata = new ArrayList<>();
    long headFrom = scope.view().strata().headFrom();
    if (dial.tail() > 0) {
      strata.add(scope.heardBy(1, headFrom - 1));
    }
    if (dial.tail() > 0 || dial.fresh() > 0) {
      strata.add(scope.heardBy(0, 0));
    }
    if (dial.tail() < 0) {
      strata.add(scope.heardBy(headFrom, Long.MAX_VALUE));
    }
    return strata;
  }
}
