package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;

/** Receives how often a listener played a track, at least once, over all times. */
@FunctionalInterface
public interface PlaysVisitor {
  void visit(ListenerId listener, TrackId track, int plays);
}
