package io.segue.store;

import io.segue.catalog.Track;

/** Receives tracks in the order of their last change. */
@FunctionalInterface
public interface TrackVisitor {
  void visit(long change, Track track);
}
