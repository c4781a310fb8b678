package io.segue.store;

import io.segue.catalog.TrackId;

/** Receives how many distinct listeners played, loved or rated a track, and the plays of all. */
@FunctionalInterface
public interface AudienceVisitor {
  void visit(TrackId track, int listeners, long plays);
}
