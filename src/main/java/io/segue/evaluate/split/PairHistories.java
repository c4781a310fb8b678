package io.segue.evaluate.split;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Listen;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The pairs of given files as histories. What another source knows of them (names, genres, times,
 * numbers of plays) is taken from there; a pair that it doesn't know is one play of unknown time,
 * and a track that it doesn't know is called by its id.
 */
public final class PairHistories implements HistorySource {
  private final NavigableMap<ListenerId, NavigableSet<TrackId>> pairs;
  private final NavigableSet<TrackId> tracks;
  private final HistorySource known;
  private final boolean withAllTracks;

  /**
   * The histories of given files.
   *
   * @param known what else is known; {@link NoHistories#NONE} if nothing is
   * @param withAllTracks whether tracks in neither file may be recommended too
   */
  public PairHistories(GivenPairs given, HistorySource known, boolean withAllTracks) {
    this.pairs = given.pairs();
    this.tracks = given.tracks();
    this.known = known;
    this.withAllTracks = withAllTracks;
  }

  @Override
  public void forEachTrack(Consumer<Track> visitor) {
    NavigableSet<TrackId> unknown = new TreeSet<>(tracks);
    known.forEachTrack(track -> {
      if (unknown.remove(track.id()) || withAllTracks) {
        visitor.accept(track);
      }
    });
    unknown.forEach(id -> visitor.accept(Track.builder(id).title(id.value()).build()));
  }

  @Override
  public void forEachHistory(Consumer<History> visitor) {
    Set<ListenerId> unknown = new HashSet<>(pairs.keySet());
    known.forEachHistory(history -> {
      if (unknown.remove(history.listener())) {
        visitor.accept(completed(history.listener(), history.events()));
      }
    });
    pairs.navigableKeySet().stream()
        .filter(unknown::contains)
        .forEach(listener -> visitor.accept(completed(listener, List.of())));
  }

  @Override
  public Optional<Listener> listener(ListenerId id) {
    return known.listener(id);
  }

  /** The known events of the pairs, and one play of each pair without any. */
  private History completed(ListenerId listener, List<Event> events) {
    NavigableSet<TrackId> unheard = new TreeSet<>(pairs.getOrDefault(listener, new TreeSet<>()));
    List<Event> all = new ArrayList<>();
    for (Event event : events) {
      if (pairs.getOrDefault(listener, unheard).contains(event.track())) {
        all.add(event);
        if (event instanceof Listen) {
          unheard.remove(event.track());
        }
      }
    }
    unheard.forEach(track -> all.add(new Listen(listener, track, OptionalLong.empty(), 1)));
    return new History(listener, all);
  }
}
