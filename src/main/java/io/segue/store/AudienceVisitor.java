package io.segue.store;

import io.segue.catalog.TrackId;

/** Receives how many distinct listeners played a track, and how often together. */
@FunctionalInterface
public interface AudienceVisitor {
  void visit(TrackId track, int listeners, long plays);
}
