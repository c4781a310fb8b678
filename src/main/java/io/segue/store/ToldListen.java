package io.segue.store;

import io.segue.catalog.Track;
import java.util.Optional;
import java.util.UUID;

/**
 * A listen with what a player told of it, or else with its track alone.
 *
 * @param seconds seconds since 1970 UTC
 * @param message id of what the player said; empty if no player did
 * @param metadata what the player said, a JSON object; empty if no player did
 * @param insertedMillis when it was told, milliseconds since 1970 UTC; 0 if unknown
 * @param track empty while nobody knows it
 */
public record ToldListen(
    long seconds,
    Optional<UUID> message,
    Optional<String> metadata,
    long insertedMillis,
    Optional<Track> track) {}
