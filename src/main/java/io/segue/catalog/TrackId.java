package io.segue.catalog;

/**
 * A track's external id: 1 to 200 characters, no control characters, no blank at either end.
 *
 * @param value the id as its owner writes it
 */
public record TrackId(String value) implements Comparable<TrackId> {
  public TrackId {
    Identifiers.requireIdentifier("track id", value);
  }

  @Override
  public int compareTo(TrackId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
