package io.segue.store;

import java.util.OptionalLong;

/**
 * How many listens a listener has.
 *
 * @param listens of known and unknown tracks
 * @param earliestSeconds seconds since 1970 UTC, if the time of any is known
 * @param latestSeconds likewise
 */
public record ListenCounts(
    long listens, OptionalLong earliestSeconds, OptionalLong latestSeconds) {}
