package io.segue.recommend;

/**
 * What a search found.
 *
 * @param matches how many tracks match text and filter
 * @param answer the asked part of them
 */
public record SearchAnswer(int matches, Answer answer) {}
