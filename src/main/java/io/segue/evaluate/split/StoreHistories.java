package io.segue.evaluate.split;

import io.segue.catalog.Track;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import io.segue.store.Store;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything in a store, which is only read. */
public final class StoreHistories implements HistorySource {
  private final Store store;

  public StoreHistories(Store store) {
    this.store = store;
  }

  @Override
  public void forEachTrack(Consumer<Track> visitor) {
    store.forEachTrack(0, (_, track) -> visitor.accept(track));
  }

  @Override
  public void forEachHistory(Consumer<History> visitor) {
    store.forEachHistory((listener, events) -> visitor.accept(new History(listener, events)));
  }

  @Override
  public Optional<Listener> listener(ListenerId id) {
    return store.listener(id);
  }
}
