package io.segue.retrieve.search;

/**
 * A track that was found.
 *
 * @param docId Lucene's number, within one view
 * @param score the order; larger is better
 * @param text what the words weigh
 * @param popularity what popularity adds
 * @param liking what the listener's liking adds
 */
public record TextHit(int docId, float score, double text, double popularity, double liking) {}
