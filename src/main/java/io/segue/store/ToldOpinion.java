package io.segue.store;

import io.segue.catalog.Track;
import io.segue.listening.Feedback;
import java.util.Optional;
import java.util.UUID;

/**
 * A love or a hate.
 *
 * @param kind which
 * @param atMillis milliseconds since 1970 UTC; 0 if unknown
 * @param track empty while nobody knows it
 * @param recording what it was said of; empty once the track is known
 * @param isMessage whether that is a message id
 */
public record ToldOpinion(
    Feedback.Kind kind,
    long atMillis,
    Optional<Track> track,
    Optional<UUID> recording,
    boolean isMessage) {}
