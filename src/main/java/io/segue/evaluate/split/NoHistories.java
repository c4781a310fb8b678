package io.segue.evaluate.split;

import io.segue.catalog.Track;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import java.util.Optional;
import java.util.function.Consumer;

/** A source in which there is nothing. */
public enum NoHistories implements HistorySource {
  NONE;

  @Override
  public void forEachTrack(Consumer<Track> visitor) {}

  @Override
  public void forEachHistory(Consumer<History> visitor) {}

  @Override
  public Optional<Listener> listener(ListenerId id) {
    return Optional.empty();
  }
}
