package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What a listener thinks of a recording from now on; it replaces loves, hates and skips of before.
 *
 * @param listener who
 * @param recording as {@link io.segue.catalog.EntityIds#recordingOf} shows it, or a message id
 * @param isMessage whether it is one
 * @param kind love, hate or skip; empty for nothing
 * @param atMillis milliseconds since 1970 UTC
 */
public record RecordingOpinion(
    ListenerId listener,
    UUID recording,
    boolean isMessage,
    Optional<Feedback.Kind> kind,
    long atMillis) {
  public RecordingOpinion {
    if (kind.isPresent() && kind.get() == Feedback.Kind.RATING) {
      throw new IllegalArgumentException("a rating is no opinion: it needs a value");
    }
  }

  Feedback of(TrackId track, Feedback.Kind about) {
    return new Feedback(listener, track, about, OptionalDouble.empty(), OptionalLong.of(atMillis));
  }
}
