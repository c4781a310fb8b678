package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.listening.ListenerId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What listeners hear right now, as they say, for as long as it plays. In memory; thread-safe. */
final class PlayingNow {
  private static final int MAX_LISTENERS = 10_000;
  private static final Duration UNKNOWN = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Map<ListenerId, Playing> playing = new LinkedHashMap<>();

  PlayingNow(InstantSource clock) {
    this.clock = clock;
  }

  private record Playing(ObjectNode metadata, long endMillis) {}

  /** Replaces what a listener hears; without a duration it is forgotten after ten minutes. */
  synchronized void put(ListenerId listener, ObjectNode metadata, Optional<Duration> duration) {
    long end = clock.millis() + duration.orElse(UNKNOWN).toMillis();
    playing.remove(listener);
    playing.put(listener, new Playing(metadata, end));
    if (playing.size() > MAX_LISTENERS) {
      playing.remove(playing.keySet().iterator().next());
    }
  }

  /** What a listener hears. */
  synchronized Optional<ObjectNode> of(ListenerId listener) {
    Playing now = playing.get(listener);
    if (now == null) {
      return Optional.empty();
    }
    if (now.endMillis() <= clock.millis()) {
      playing.remove(listener);
      return Optional.empty();
    }
    return Optional.of(now.metadata().deepCopy());
  }
}
