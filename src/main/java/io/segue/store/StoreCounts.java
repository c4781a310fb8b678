package io.segue.store;

/**
 * How much the store holds.
 *
 * @param tracks described ones
 * @param notedTracks named by an event, not described yet
 * @param listeners with or without a history
 * @param listens distinct listener, track and time
 * @param plays of all listens together
 * @param feedback judgements
 */
public record StoreCounts(
    long tracks, long notedTracks, long listeners, long listens, long plays, long feedback) {}
