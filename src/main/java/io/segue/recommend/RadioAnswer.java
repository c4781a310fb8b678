package io.segue.recommend;

/**
 * The next tracks of a radio.
 *
 * @param answer the tracks; ranks count from the radio's beginning
 * @param station where it is now, to go on from
 */
public record RadioAnswer(Answer answer, Station station) {}
