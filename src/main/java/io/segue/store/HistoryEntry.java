package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What one listener did with one track.
 *
 * @param track which
 * @param plays of all times together; 0 if there is only feedback
 * @param lastPlayedMillis milliseconds since 1970 UTC; empty if unknown or never
 * @param feedback the kinds of judgement that stand
 * @param rating present with {@link Feedback.Kind#RATING}
 */
public record HistoryEntry(
    TrackId track,
    long plays,
    OptionalLong lastPlayedMillis,
    Set<Feedback.Kind> feedback,
    OptionalDouble rating) {
  public HistoryEntry {
    feedback = Set.copyOf(feedback);
  }
}
