package io.segue.evaluate.split;

import io.segue.catalog.Track;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import java.util.Optional;
import java.util.function.Consumer;

/** A catalogue and the histories of its listeners, to be read as often as needed. */
public interface HistorySource {
  /** Visits every track that may be recommended, once each. */
  void forEachTrack(Consumer<Track> visitor);

  /** Visits every listener who did anything, once each, in an order without meaning. */
  void forEachHistory(Consumer<History> visitor);

  /** What else is known about a listener. */
  Optional<Listener> listener(ListenerId id);
}
