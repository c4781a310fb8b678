package io.segue.listening;

import io.segue.catalog.SaidTrack;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A listen as a player tells it: of a track that it describes and that nobody may know yet.
 *
 * <p>Listener, second and message id identify it; told twice, it counts once.
 *
 * @param listener who
 * @param playedAtSeconds seconds since 1970 UTC, positive
 * @param said which track
 * @param message id of what the player said, the same for the same names
 * @param names of artist and release, as far as ids of theirs are told
 * @param metadata all that the player said, as a JSON object
 */
public record Scrobble(
    ListenerId listener,
    long playedAtSeconds,
    SaidTrack said,
    UUID message,
    List<ToldName> names,
    String metadata) {
  private static final long MILLIS = 1_000;

  public Scrobble {
    names = List.copyOf(names);
    EventTimes.requireTime("listened_at", OptionalLong.of(playedAtSeconds * MILLIS));
  }

  public long playedAtMillis() {
    return playedAtSeconds * MILLIS;
  }
}
