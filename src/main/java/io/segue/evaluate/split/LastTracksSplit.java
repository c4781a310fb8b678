package io.segue.evaluate.split;

import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * The tracks that a listener came to last, by the time of the first play (ties by id).
 *
 * <p>Whatever happened after the first of them was heard is not told either. Tracks with a play of
 * unknown time are never held out, and at least one track is always left.
 */
public final class LastTracksSplit implements Splitter {
  private final String protocol;
  private final IntUnaryOperator count;

  private LastTracksSplit(String protocol, IntUnaryOperator count) {
    this.protocol = protocol;
    this.count = count;
  }

  /** A share of the tracks, rounded. */
  public static LastTracksSplit part(Share share) {
    return new LastTracksSplit(
        "the last " + share + " of each listener's tracks held out, by the time first heard",
        share::of);
  }

  /** One track of each listener who has at least two. */
  public static LastTracksSplit one() {
    return new LastTracksSplit(
        "each listener's last track held out, by the time first heard", _ -> 1);
  }

  @Override
  public String protocol() {
    return protocol;
  }

  @Override
  public Parts split(History history) {
    Map<TrackId, Long> first = history.firstPlays();
    List<TrackId> timed =
        first.keySet().stream()
            .filter(track -> first.getOrDefault(track, 0L) > 0)
            .sorted(
                Comparator.comparingLong((TrackId track) -> first.getOrDefault(track, 0L))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    int last = Math.min(count.applyAsInt(first.size()), Math.min(timed.size(), first.size() - 1));
    if (last <= 0) {
      return Parts.learned(history.events(), Set.of());
    }
    List<TrackId> held = timed.subList(timed.size() - last, timed.size());
    long cut = first.getOrDefault(held.getFirst(), 0L);
    Set<TrackId> heldOut = new HashSet<>(held);
    return Parts.learned(history.only(event -> isBefore(event, cut, heldOut)), heldOut);
  }

  private static boolean isBefore(Event event, long cut, Set<TrackId> heldOut) {
    return !heldOut.contains(event.track()) && History.time(event).orElse(0) <= cut;
  }
}
