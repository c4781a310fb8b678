package io.segue.evaluate.cold;

import io.segue.catalog.TrackId;
import io.segue.recommend.Evidence;
import io.segue.retrieve.TrackFilter;
import java.util.List;

/** One way to rank tracks for a history. May be asked by many threads. */
interface ColdRanking {
  /** The name in results. */
  String name();

  /**
   * The best tracks that are not in the history; fewer where the way knows no more.
   *
   * @param filter what every one of them must meet
   */
  List<TrackId> best(List<Evidence> history, TrackFilter filter, int limit);
}
