package io.segue.evaluate.split;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A source in memory, whose tracks are those of its histories. */
record Planted(List<History> histories) implements HistorySource {
  @Override
  public void forEachTrack(Consumer<Track> visitor) {
    histories.stream()
        .flatMap(history -> history.events().stream())
        .map(event -> event.track())
        .distinct()
        .forEach(id -> visitor.accept(track(id)));
  }

  @Override
  public void forEachHistory(Consumer<History> visitor) {
    histories.forEach(visitor);
  }

  @Override
  public Optional<Listener> listener(ListenerId id) {
    return Optional.of(new Listener(id, Optional.of("Name of " + id), Map.of()));
  }

  private static Track track(TrackId id) {
    return Track.builder(id).title("Title of " + id).build();
  }
}
