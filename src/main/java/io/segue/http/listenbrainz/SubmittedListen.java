package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.EntityIds;
import io.segue.catalog.SaidTrack;
import io.segue.listening.ListenerId;
import io.segue.listening.SaidTrackJson;
import io.segue.listening.Scrobble;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A listen that keeps all rules.
 *
 * @param seconds seconds since 1970 UTC; 0 while it is playing
 * @param metadata {@code track_metadata}, cleaned of what says nothing
 */
record SubmittedListen(long seconds, ObjectNode metadata) {
  /** The id that everything has which says the same names. */
  UUID message() {
    SaidTrack said = SaidTrackJson.read(metadata);
    return EntityIds.ofMessage(said.artist(), said.title(), said.release().orElse(""));
  }

  Scrobble of(ListenerId listener) {
    return new Scrobble(
        listener,
        seconds,
        SaidTrackJson.read(metadata),
        message(),
        SaidTrackJson.names(metadata),
        metadata.toString());
  }

  /** How long it plays. */
  Optional<Duration> duration() {
    return SaidTrackJson.read(metadata).durationMillis().stream()
        .mapToObj(Duration::ofMillis)
        .findFirst();
  }
}
