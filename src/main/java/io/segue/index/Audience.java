package io.segue.index;

import io.segue.catalog.TrackId;
import io.segue.store.Store;
import java.util.HashMap;
import java.util.Map;

/** Distinct listeners of every track that somebody played. */
final class Audience {
  private final Map<TrackId, Integer> listeners = new HashMap<>();
  private long most;

  private Audience() {}

  static Audience of(Store store) {
    Audience audience = new Audience();
    store.forEachAudience((track, listeners, plays) -> {
      audience.listeners.put(track, listeners);
      audience.most = Math.max(audience.most, listeners);
    });
    return audience;
  }

  long listeners(TrackId track) {
    return listeners.getOrDefault(track, 0);
  }

  /** Of the most heard track. */
  long most() {
    return most;
  }
}
