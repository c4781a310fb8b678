package io.segue.evaluate;

import io.segue.evaluate.metric.TrackStratum;
import io.segue.evaluate.metric.TrainProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How much one stratum of tracks holds.
 *
 * @param tracks of the catalogue
 * @param trainShare share of the training pairs
 * @param testShare share of the held-out pairs
 */
public record StratumSize(int tracks, double trainShare, double testShare) {
  /** Every stratum by name. */
  static Map<String, StratumSize> of(HeldOut heldOut) {
    Map<String, StratumSize> sizes = new LinkedHashMap<>();
    TrainProfile profile = heldOut.profile();
    for (TrackStratum stratum : TrackStratum.values()) {
      int[] tracks =
          IntStream.range(0, profile.tracks())
              .filter(track -> profile.stratum(track) == stratum)
              .toArray();
      long train = IntStream.of(tracks).mapToLong(profile::listeners).sum();
      long test = targets(heldOut, track -> profile.stratum(track) == stratum);
      sizes.put(
          stratum.key(),
          new StratumSize(
              tracks.length,
              share(train, profile.trainPairs()),
              share(test, targets(heldOut, _ -> true))));
    }
    return sizes;
  }

  private static long targets(HeldOut heldOut, IntPredicate counted) {
    return heldOut.questions().stream()
        .mapToLong(question -> question.targets(counted).length)
        .sum();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
