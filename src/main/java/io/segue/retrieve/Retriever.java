package io.segue.retrieve;

import io.segue.index.View;
import java.util.List;

/**
 * A way of finding tracks.
 *
 * <p>Every candidate passes the filter. Fewer than {@code limit} come back when fewer match, or
 * when the retriever knows nothing about the rest (a track without a learned vector, say).
 */
public interface Retriever {
  /** The best candidates, best first, ties in the order of documents. */
  List<Candidate> candidates(View view, TrackFilter filter, int limit);
}
