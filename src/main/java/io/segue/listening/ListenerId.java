package io.segue.listening;

import io.segue.catalog.Identifiers;

/**
 * A listener's external id: 1 to 200 characters, no control characters, no blank at either end.
 *
 * @param value the id as its owner writes it
 */
public record ListenerId(String value) implements Comparable<ListenerId> {
  public ListenerId {
    Identifiers.requireIdentifier("listener id", value);
  }

  @Override
  public int compareTo(ListenerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
