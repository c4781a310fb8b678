package io.segue.recommend;

import io.segue.retrieve.Scope;
import io.segue.retrieve.Signal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** How a track does by each signal alone, among all tracks of a scope: a full pass over them. */
final class Standings {
  private Standings() {}

  static Map<String, WhyNot.Standing> of(Scope scope, Plan plan, Set<String> counting, int docId) {
    int[] docIds =
        IntStream.range(0, scope.view().searcher().getIndexReader().maxDoc())
            .filter(doc -> doc == docId || scope.contains(doc))
            .toArray();
    int own = Arrays.binarySearch(docIds, docId);
    Map<String, WhyNot.Standing> standings = new LinkedHashMap<>();
    for (Map.Entry<String, Signal> signal :
        new Scoring(scope.view(), plan, counting).signals().entrySet()) {
      standings.put(signal.getKey(), standing(signal.getValue().scores(scope.view(), docIds), own));
    }
    return standings;
  }

  private static WhyNot.Standing standing(float[] scores, int own) {
    float score = scores[own];
    if (Float.isNaN(score)) {
      return new WhyNot.Standing(OptionalDouble.empty(), OptionalInt.empty());
    }
    int better = 0;
    for (float other : scores) {
      better += other > score ? 1 : 0;
    }
    return new WhyNot.Standing(OptionalDouble.of(score), OptionalInt.of(better + 1));
  }
}
