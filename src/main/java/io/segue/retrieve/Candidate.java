package io.segue.retrieve;

/**
 * A document that a retriever proposes.
 *
 * @param docId Lucene's number, within one view
 * @param score larger is better; not comparable between retrievers
 */
public record Candidate(int docId, float score) {}
