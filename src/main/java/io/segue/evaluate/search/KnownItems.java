package io.segue.evaluate.search;

import io.segue.catalog.Track;
import io.segue.index.TextWords;
import io.segue.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Tracks that somebody looks for. */
public final class KnownItems {
  private KnownItems() {}

  /** Tracks with title and artist, each with the same chance; the seed decides which. */
  public static List<Track> draw(Store store, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Track> drawn = new ArrayList<>();
    int[] seen = {0};
    store.forEachTrack(
        0,
        (_, track) -> {
          if (isNamed(track)) {
            int place = random.nextInt(++seen[0]);
            if (drawn.size() < count) {
              drawn.add(track);
            } else if (place < count) {
              drawn.set(place, track);
            }
          }
        });
    drawn.sort(Comparator.comparing(Track::id));
    return drawn;
  }

  private static boolean isNamed(Track track) {
    return !track.artists().isEmpty()
        && !TextWords.of(track.title(), 1).isEmpty()
        && !TextWords.of(track.artists().getFirst(), 1).isEmpty();
  }
}
