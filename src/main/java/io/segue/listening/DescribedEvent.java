package io.segue.listening;

import io.segue.catalog.Track;
import java.util.Optional;

/**
 * An event as a file tells it.
 *
 * @param event what happened; its track is the described one if there is one
 * @param described what the file says about the track, or empty if it only names it
 */
public record DescribedEvent(Event event, Optional<Track> described) {
  public DescribedEvent {
    if (described.isPresent() && !described.get().id().equals(event.track())) {
      throw new IllegalArgumentException(
          "track mismatch: " + event.track() + " != " + described.get().id());
    }
  }
}
