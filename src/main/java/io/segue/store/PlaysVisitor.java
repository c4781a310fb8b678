package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;

/**
 * Receives the {@link io.segue.listening.Preference#value} of a pair, which is not 0, and the day
 * of its latest listen, 0 if unknown.
 */
@FunctionalInterface
public interface PlaysVisitor {
  void visit(ListenerId listener, TrackId track, int plays, float latestDay);
}
