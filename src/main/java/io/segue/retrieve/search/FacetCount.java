package io.segue.retrieve.search;

/**
 * How many matching tracks have a value.
 *
 * @param value as the most popular track with it spells it
 * @param tracks at least 1
 */
public record FacetCount(String value, int tracks) {}
