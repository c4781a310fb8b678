package io.segue.evaluate;

import io.segue.catalog.TrackId;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import io.segue.store.Batch;
import io.segue.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * A fifth of every listener's tracks, taken out at random; the rest goes into another store.
 *
 * <p>A listener with n tracks gives away n / 5, rounded; a seed and the listener's id alone decide
 * which.
 */
public final class HoldOut {
  private static final int PARTS = 5;

  private final long seed;
  private final Map<ListenerId, Set<TrackId>> heldOut = new LinkedHashMap<>();

  private HoldOut(long seed) {
    this.seed = seed;
  }

  /** Splits {@code all}; {@code train}, which is empty, receives the catalogue and the rest. */
  public static HoldOut split(Store all, Store train, long seed) {
    HoldOut split = new HoldOut(seed);
    Map<ListenerId, List<Play>> histories = new LinkedHashMap<>();
    all.forEachPlays((listener, track, plays) ->
        histories.computeIfAbsent(listener, _ -> new ArrayList<>()).add(new Play(track, plays)));
    try (Batch batch = train.batch()) {
      all.forEachTrack(0, (_, track) -> batch.put(track));
      histories.forEach((listener, plays) -> split.divide(listener, plays, batch));
      batch.commit();
    }
    return split;
  }

  /** What was taken out, for each listener who gave something away. */
  public Map<ListenerId, Set<TrackId>> heldOut() {
    return Collections.unmodifiableMap(heldOut);
  }

  private void divide(ListenerId listener, List<Play> plays, Batch batch) {
    List<Play> shuffled = new ArrayList<>(plays);
    Collections.shuffle(shuffled, new Random(seed ^ listener.value().hashCode()));
    int held = Math.round((float) shuffled.size() / PARTS);
    if (held > 0) {
      Set<TrackId> tracks = new LinkedHashSet<>();
      shuffled.subList(0, held).forEach(play -> tracks.add(play.track()));
      heldOut.put(listener, Collections.unmodifiableSet(tracks));
    }
    for (Play play : shuffled.subList(held, shuffled.size())) {
      batch.add(new Listen(listener, play.track(), OptionalLong.empty(), play.plays()));
    }
  }

  private record Play(TrackId track, int plays) {}
}
