package io.segue.store;

/**
 * How much something was heard.
 *
 * @param plays of all listeners together
 * @param listeners distinct ones
 */
public record Heard(long plays, int listeners) {}
