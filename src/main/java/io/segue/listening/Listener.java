package io.segue.listening;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whoever has a history: a person, a playlist, a room.
 *
 * @param id external id
 * @param name what to call it
 * @param attributes what is known, such as {@code age}, {@code gender}, {@code country}; at most 50
 */
public record Listener(ListenerId id, Optional<String> name, Map<String, String> attributes) {
  /** Most attributes of one listener. */
  public static final int MAX_ATTRIBUTES = 50;

  public Listener {
    if (attributes.size() > MAX_ATTRIBUTES) {
      throw new IllegalArgumentException(
          "a listener has at most " + MAX_ATTRIBUTES + " attributes, not " + attributes.size());
    }
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** A listener about whom only the id is known. */
  public static Listener of(ListenerId id) {
    return new Listener(id, Optional.empty(), Map.of());
  }
}
