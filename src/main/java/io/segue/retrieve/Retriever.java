package io.segue.retrieve;

import java.util.List;

/**
 * A way of finding tracks.
 *
 * <p>Every candidate lies in the scope. Fewer than {@code limit} come back when fewer match, or
 * when the retriever knows nothing about the rest (a track without a learned vector, say).
 */
public interface Retriever {
  /** The best candidates, best first, ties in the order of documents. */
  List<Candidate> candidates(Scope scope, int limit);
}
