package io.segue.store;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Listener;

/**
 * Many writes in one transaction: after {@link #commit()} all of them are durable; without it, none
 * ever happened. Not thread-safe; one batch at a time holds the embedded store's write lock.
 */
public interface Batch extends AutoCloseable {
  /** What a write did to the store. */
  enum Effect {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /**
   * Adds a track, or merges it into the one with that id: what the new one knows replaces, what it
   * doesn't know stays.
   */
  Effect put(Track track);

  /**
   * Adds a track that a listen described, unless one with that id is known or one of its aliases
   * already names a track; then the known one stays as it is.
   *
   * @return the track as the store knows it
   */
  TrackId resolve(Track described);

  /** Adds a listener, or merges name and attributes into the one with that id. */
  Effect put(Listener listener);

  /** Adds a listen or feedback; its listener and track are noted when they are still unknown. */
  Effect add(Event event);

  /** Makes everything durable. */
  void commit();

  /** Rolls back, unless committed. */
  @Override
  void close();
}
