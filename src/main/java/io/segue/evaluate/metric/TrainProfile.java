package io.segue.evaluate.metric;

import io.segue.catalog.TrackId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What training knew of every track that could be recommended. A track's ordinal is its place among
 * the ascending ids.
 */
public final class TrainProfile {
  private static final double HEAD_SHARE = 0.5;
  private static final double SHORT_HEAD_SHARE = 0.8;

  private final List<TrackId> tracks;
  private final Map<TrackId, Integer> ordinals = new HashMap<>();
  private final int[] listeners;
  private final int trainListeners;
  private final long trainPairs;
  private final BitSet head;
  private final BitSet shortHead;

  /**
   * A profile.
   *
   * @param tracks every track that could be recommended or was held out
   * @param listeners distinct training listeners of each track that has any
   * @param trainListeners listeners with at least one training pair
   */
  public TrainProfile(
      NavigableSet<TrackId> tracks, Map<TrackId, Integer> listeners, int trainListeners) {
    this.tracks = List.copyOf(tracks);
    this.trainListeners = trainListeners;
    this.listeners = new int[this.tracks.size()];
    for (int track = 0; track < this.listeners.length; track++) {
      TrackId id = this.tracks.get(track);
      ordinals.put(id, track);
      this.listeners[track] = listeners.getOrDefault(id, 0);
    }
    this.trainPairs = IntStream.of(this.listeners).asLongStream().sum();
    List<Integer> byPopularity = byPopularity();
    this.head = mostPopular(byPopularity, HEAD_SHARE);
    this.shortHead = mostPopular(byPopularity, SHORT_HEAD_SHARE);
  }

  /** How many tracks there are. */
  public int tracks() {
    return tracks.size();
  }

  public TrackId id(int track) {
    return tracks.get(track);
  }

  /** The ordinal of a track, or empty if it could not have been recommended. */
  public OptionalInt ordinal(TrackId id) {
    Integer ordinal = ordinals.get(id);
    return ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal);
  }

  /** Distinct training listeners of a track. */
  public int listeners(int track) {
    return listeners[track];
  }

  /** Listeners with at least one training pair. */
  public int trainListeners() {
    return trainListeners;
  }

  /** Distinct listener and track pairs in training. */
  public long trainPairs() {
    return trainPairs;
  }

  /** The stratum of a track. */
  public TrackStratum stratum(int track) {
    if (listeners[track] < TrackStratum.FEW_LISTENERS) {
      return TrackStratum.COLD;
    }
    if (head.get(track)) {
      return TrackStratum.HEAD;
    }
    return shortHead.get(track) ? TrackStratum.MID : TrackStratum.TAIL;
  }

  /** Whether a track is among the most popular that together hold 80 % of the pairs. */
  boolean isShortHead(int track) {
    return shortHead.get(track);
  }

  /** Training listeners of the least heard track that has any; 1 if none has. */
  int fewestListeners() {
    return IntStream.of(listeners).filter(count -> count > 0).min().orElse(1);
  }

  private List<Integer> byPopularity() {
    List<Integer> order = new ArrayList<>();
    for (int track = 0; track < listeners.length; track++) {
      if (listeners[track] > 0) {
        order.add(track);
      }
    }
    order.sort(
        Comparator.comparingInt((Integer track) -> -listeners[track])
            .thenComparing(Comparator.naturalOrder()));
    return order;
  }

  /** The first tracks, until they hold that share; the one that crosses it is among them. */
  private BitSet mostPopular(List<Integer> byPopularity, double share) {
    BitSet chosen = new BitSet(listeners.length);
    long held = 0;
    for (int track : byPopularity) {
      if (held >= share * trainPairs) {
        break;
      }
      chosen.set(track);
      held += listeners[track];
    }
    return chosen;
  }
}
