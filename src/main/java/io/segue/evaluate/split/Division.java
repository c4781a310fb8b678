package io.segue.evaluate.split;

import io.segue.catalog.TrackId;
import io.segue.evaluate.pairs.PairChecksum;
import io.segue.listening.Event;
import io.segue.listening.ListenerId;
import io.segue.store.Batch;
import io.segue.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All histories of a source, divided: what may be learned is in a store of its own, together with
 * the whole catalogue; what is asked for, and what is told later, is here.
 */
public final class Division {
  private final String protocol;
  private final PairChecksum train = new PairChecksum();
  private final PairChecksum toldLater = new PairChecksum();
  private final PairChecksum test = new PairChecksum();
  private final NavigableMap<ListenerId, NavigableSet<TrackId>> heldOut = new TreeMap<>();
  private final NavigableMap<ListenerId, NavigableSet<TrackId>> beside = new TreeMap<>();
  private final Map<ListenerId, Integer> learnedTracks = new HashMap<>();
  private final List<Event> later = new ArrayList<>();

  private Division(String protocol) {
    this.protocol = protocol;
  }

  /**
   * Divides.
   *
   * @param train empty; receives the catalogue and what may be learned
   * @throws SplitException if nothing is held out
   */
  public static Division into(Store train, HistorySource source, Splitter splitter) {
    Division division = new Division(splitter.protocol());
    try (Batch batch = train.batch()) {
      source.forEachTrack(batch::put);
      source.forEachHistory(history -> {
        source.listener(history.listener()).ifPresent(batch::put);
        division.add(history.listener(), splitter.split(history), batch);
      });
      batch.commit();
    }
    if (division.heldOut.isEmpty()) {
      throw new SplitException(
          "nothing is held out ("
              + splitter.protocol()
              + "): the listens are too few, or lack what it divides by");
    }
    return division;
  }

  /** Tells the store about the listeners whom training didn't see, as if they came today. */
  public void tellLater(Store train) {
    try (Batch batch = train.batch()) {
      later.forEach(batch::add);
      batch.commit();
    }
  }

  /** The protocol in one sentence. */
  public String protocol() {
    return protocol;
  }

  /** What was learned from. */
  public PairChecksum train() {
    return train;
  }

  /** What is told at request time only. */
  public PairChecksum toldLater() {
    return toldLater;
  }

  /** What is asked for. */
  public PairChecksum test() {
    return test;
  }

  /** The tracks that are asked for, of each listener who has any. */
  public NavigableMap<ListenerId, NavigableSet<TrackId>> heldOut() {
    return Collections.unmodifiableNavigableMap(heldOut);
  }

  /** The tracks that are held out too, but asked for apart, of each listener who has any. */
  public NavigableMap<ListenerId, NavigableSet<TrackId>> beside() {
    return Collections.unmodifiableNavigableMap(beside);
  }

  /** How many tracks of one of these listeners training saw. */
  public int learnedTracks(ListenerId listener) {
    return learnedTracks.getOrDefault(listener, 0);
  }

  private void add(ListenerId listener, Parts parts, Batch batch) {
    Map<TrackId, Long> plays = new History(listener, parts.told()).plays();
    if (parts.isLearned()) {
      parts.told().forEach(batch::add);
      train.add(listener, plays);
    } else {
      later.addAll(parts.told());
      toldLater.add(listener, plays);
    }
    if (!parts.beside().isEmpty()) {
      beside.put(listener, new TreeSet<>(parts.beside()));
    }
    if (!parts.heldOut().isEmpty() || !parts.beside().isEmpty()) {
      learnedTracks.put(listener, parts.isLearned() ? plays.size() : 0);
    }
    if (!parts.heldOut().isEmpty()) {
      heldOut.put(listener, new TreeSet<>(parts.heldOut()));
      test.add(
          listener, parts.heldOut().stream().collect(Collectors.toMap(track -> track, _ -> 1L)));
    }
  }
}
