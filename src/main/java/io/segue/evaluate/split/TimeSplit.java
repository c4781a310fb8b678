package io.segue.evaluate.split;

import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Listen;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One moment for everybody: what was before it is told, and the tracks that a listener heard for
 * the first time from then on are held out. A track with a play of unknown time is never held out.
 *
 * @see <a href="https://doi.org/10.1145/3383313.3418479">Meng et al. 2020, on splits by time</a>
 */
public final class TimeSplit implements Splitter {
  private final long cutMillis;
  private final String protocol;

  private TimeSplit(long cutMillis, String protocol) {
    this.cutMillis = cutMillis;
    this.protocol = protocol;
  }

  /**
   * The moment after which that share of the listens of known time lies.
   *
   * @throws SplitException if no listen has a time
   */
  public static TimeSplit lastShare(HistorySource source, Share share) {
    LongStream.Builder times = LongStream.builder();
    source.forEachHistory(history -> history.events().forEach(event -> addTime(event, times)));
    long[] sorted = times.build().sorted().toArray();
    if (sorted.length == 0) {
      throw new SplitException(
          "no listen has a time to split by: import listens with played_at, or split at random");
    }
    long cut = sorted[sorted.length - Math.max(1, share.of(sorted.length))];
    return new TimeSplit(
        cut,
        "tracks first heard from "
            + Instant.ofEpochMilli(cut)
            + " on held out, when the last "
            + share
            + " of all listens begin");
  }

  @Override
  public String protocol() {
    return protocol;
  }

  @Override
  public Parts split(History history) {
    Map<TrackId, Long> first = history.firstPlays();
    Set<TrackId> heldOut =
        first.keySet().stream()
            .filter(track -> first.getOrDefault(track, 0L) >= cutMillis)
            .collect(Collectors.toSet());
    return Parts.learned(
        history.only(
            event -> !heldOut.contains(event.track()) && History.time(event).orElse(0) < cutMillis),
        heldOut);
  }

  private static void addTime(Event event, LongStream.Builder times) {
    if (event instanceof Listen listen && listen.playedAtMillis().isPresent()) {
      times.add(listen.playedAtMillis().getAsLong());
    }
  }
}
