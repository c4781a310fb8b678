package io.segue.evaluate.split;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A split that somebody else made.
 *
 * @param name what to call it
 * @param train tracks to learn from, by listener
 * @param test tracks to ask for; one that is in both stays in both, as published protocols have it
 */
public record GivenPairs(
    String name,
    NavigableMap<ListenerId, NavigableSet<TrackId>> train,
    NavigableMap<ListenerId, NavigableSet<TrackId>> test)
    implements Splitter {

  private static final NavigableSet<TrackId> NONE = new TreeSet<>();

  @Override
  public String protocol() {
    return name;
  }

  @Override
  public Parts split(History history) {
    NavigableSet<TrackId> told = train.getOrDefault(history.listener(), NONE);
    return Parts.learned(
        history.only(event -> told.contains(event.track())),
        test.getOrDefault(history.listener(), NONE));
  }

  /** Every track of either file, ascending. */
  NavigableSet<TrackId> tracks() {
    NavigableSet<TrackId> all = new TreeSet<>();
    train.values().forEach(all::addAll);
    test.values().forEach(all::addAll);
    return all;
  }

  /** The pairs of either file, by listener. */
  NavigableMap<ListenerId, NavigableSet<TrackId>> pairs() {
    NavigableMap<ListenerId, NavigableSet<TrackId>> all = new TreeMap<>();
    train.forEach((listener, tracks) -> all.put(listener, new TreeSet<>(tracks)));
    test.forEach(
        (listener, tracks) -> all.computeIfAbsent(listener, _ -> new TreeSet<>()).addAll(tracks));
    return all;
  }
}
