package io.segue.cli;

import io.segue.evaluate.split.ConsecutiveSplit;
import io.segue.evaluate.split.HistorySource;
import io.segue.evaluate.split.LastTracksSplit;
import io.segue.evaluate.split.RandomSplit;
import io.segue.evaluate.split.Share;
import io.segue.evaluate.split.Splitter;
import io.segue.evaluate.split.TimeSplit;

/**
 * A way to divide histories, as the option {@code --split} names it.
 *
 * @param name random, consecutive, last-part, leave-last-out or temporal
 * @param shareOption names the option of the share in messages
 * @param share which part is held out
 * @param seed of what is drawn
 */
record NamedSplit(String name, String shareOption, double share, long seed) {
  /** The splitter for a source. */
  Splitter of(HistorySource source) {
    if (!(share > 0 && share < 1)) {
      throw CommandFailure.usage(shareOption + " must be above 0 and below 1: " + share);
    }
    Share held = new Share(share);
    return switch (name) {
      case "random" -> new RandomSplit(held, seed);
      case "last-part" -> LastTracksSplit.part(held);
      case "consecutive" -> new ConsecutiveSplit(held, seed);
      case "leave-last-out" -> LastTracksSplit.one();
      case "temporal" -> TimeSplit.lastShare(source, held);
      default ->
          throw CommandFailure.usage(
              "--split must be random, consecutive, last-part, leave-last-out or temporal: "
                  + name);
    };
  }
}
