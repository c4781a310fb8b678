package io.segue.store;

import io.segue.listening.ListenerId;
import io.segue.listening.Scrobble;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What players tell: listens and judgements of tracks that they describe; thread-safe.
 *
 * <p>A write is durable when it returns. What describes no known track is kept, and counts from the
 * moment on when the track arrives, by whatever way.
 */
public final class Scrobbles {
  private final Connections connections;

  /** What adding a scrobble did. */
  public enum Effect {
    /** It is a listen of a known track. */
    RESOLVED,
    /** Nobody knows its track yet. */
    KEPT,
    /** It was told before. */
    KNOWN
  }

  Scrobbles(Connections connections) {
    this.connections = connections;
  }

  /**
   * Adds scrobbles, all or none.
   *
   * @param nowMillis milliseconds since 1970 UTC
   * @return how many had each effect
   */
  public Map<Effect, Integer> add(List<Scrobble> scrobbles, long nowMillis) {
    try (WriteBatch batch = WriteBatch.begin(connections)) {
      Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
      for (Scrobble scrobble : scrobbles) {
        effects.merge(batch.with(table -> table.add(scrobble, nowMillis)), 1, Integer::sum);
      }
      if (effects.containsKey(Effect.RESOLVED)) {
        batch.with(table -> new OpinionTable(table).settle());
      }
      batch.commit();
      return effects;
    }
  }

  /** Forgets the listen of a second and a message id; false if there is none. */
  public boolean forget(ListenerId listener, long seconds, UUID message) {
    try (WriteBatch batch = WriteBatch.begin(connections)) {
      boolean forgotten = batch.with(table -> table.forget(listener, seconds, message));
      batch.commit();
      return forgotten;
    }
  }

  /** Replaces what a listener thinks of a recording. */
  public void judge(RecordingOpinion opinion) {
    try (WriteBatch batch = WriteBatch.begin(connections)) {
      batch.with(table -> {
        new OpinionTable(table).put(opinion);
        return true;
      });
      batch.commit();
    }
  }

  /** A listener's listens of known times, latest first; told by players or not. */
  public List<ToldListen> listens(ListenerId listener, ListenSpan span) {
    return connections.read(handle -> new ScrobbleQueries(handle).listens(listener, span));
  }

  /** How many listens there are of a listener, also of unknown times. */
  public ListenCounts counts(ListenerId listener) {
    return connections.read(handle -> new ScrobbleQueries(handle).counts(listener));
  }

  /** A listener's loves and hates, latest first. */
  public List<ToldOpinion> opinions(ListenerId listener) {
    return connections.read(handle -> new ScrobbleQueries(handle).opinions(listener));
  }

  /** How many scrobbles wait for their tracks. */
  public long unresolved() {
    return connections.read(handle ->
        handle
            .createQuery("SELECT COUNT(*) FROM scrobbles WHERE track_key IS NULL")
            .mapTo(long.class)
            .one());
  }
}
