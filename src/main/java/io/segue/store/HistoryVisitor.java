package io.segue.store;

import io.segue.listening.Event;
import io.segue.listening.ListenerId;
import java.util.List;

/** Receives everything that one listener did, ordered by track id, then time, unknown first. */
@FunctionalInterface
public interface HistoryVisitor {
  void visit(ListenerId listener, List<Event> events);
}
