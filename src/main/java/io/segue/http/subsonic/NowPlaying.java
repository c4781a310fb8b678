package io.segue.http.subsonic;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What listeners began to hear a short while ago, of the latest {@value #MOST} listeners; kept in
 * memory only, since it is no listen. Thread-safe.
 */
final class NowPlaying {
  private static final int MOST = 1_000;
  private static final long SPAN_MILLIS = Duration.ofMinutes(10).toMillis();
  private static final long MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

  private final Map<ListenerId, Started> latest = new LinkedHashMap<>();

  /**
   * What a listener began to hear.
   *
   * @param atMillis milliseconds since 1970 UTC
   */
  record Started(ListenerId listener, TrackId track, long atMillis) {
    long minutesBefore(long nowMillis) {
      return Math.max(0, (nowMillis - atMillis) / MINUTE_MILLIS);
    }
  }

  synchronized void started(ListenerId listener, TrackId track, long nowMillis) {
    latest.remove(listener);
    latest.put(listener, new Started(listener, track, nowMillis));
    if (latest.size() > MOST) {
      latest.remove(latest.keySet().iterator().next());
    }
  }

  /** What began within the last ten minutes, latest first. */
  synchronized List<Started> since(long nowMillis) {
    List<Started> recent = new ArrayList<>(latest.values());
    recent.removeIf(started -> nowMillis - started.atMillis() > SPAN_MILLIS);
    recent.sort(
        Comparator.comparingLong((Started started) -> -started.atMillis())
            .thenComparing(Started::listener));
    return recent;
  }
}
