package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;

/**
 * Receives what a listener prefers, counted in plays: how often a track was played over all times,
 * changed by what was said about it.
 */
@FunctionalInterface
public interface PlaysVisitor {
  void visit(ListenerId listener, TrackId track, int plays);
}
