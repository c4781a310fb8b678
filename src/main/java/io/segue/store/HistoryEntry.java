package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.Preference;
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
 * @param preference what all of it says together
 */
public record HistoryEntry(
    TrackId track,
    long plays,
    OptionalLong lastPlayedMillis,
    Set<Feedback.Kind> feedback,
    OptionalDouble rating,
    Preference preference) {
  public HistoryEntry {
    feedback = Set.copyOf(feedback);
  }
}
