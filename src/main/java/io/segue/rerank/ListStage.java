package io.segue.rerank;

import io.segue.index.View;

/**
 * Makes a list of a ranking: what hard filters cannot say (caps, versions, diversity, flow).
 *
 * <p>It may reorder and drop, and it looks as deep into the ranking as it needs. A list for {@code
 * depth} must begin with the list for any smaller depth, or pages would overlap or leave gaps. It
 * may be asked by many threads.
 */
public interface ListStage {
  /** Takes the ranking as it is. */
  ListStage NONE =
      (ranking, view, depth) -> {
        Arranged arranged = new Arranged();
        for (int place = 0; place < depth && ranking.at(place).isPresent(); place++) {
          arranged.add(ranking.at(place).get());
        }
        return arranged;
      };

  /**
   * The list.
   *
   * @param ranking candidates that pass filter and rules, best first
   * @param view where a candidate's track, numbers and vectors are, by its document
   * @param depth how many are wanted; fewer only if no more can be had
   */
  Arranged arrange(FusedRanking ranking, View view, int depth);
}
