package io.segue.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The tracks of one artist that listeners may pick, with their weights. */
final class Shelf {
  private static final int NEW_DAYS = 45;
  private static final double NEW_BOOST = 3;

  /** What the least known track has beside its own appeal. */
  private static final double DEEP_CUT_APPEAL = 0.3;

  private record Item(int track, double appeal, Mood mood, long releaseDay) {
    double weight(Mood wanted, long day) {
      if (releaseDay > day) {
        return 0;
      }
      double fresh = day - releaseDay < NEW_DAYS ? NEW_BOOST : 1;
      return appeal * fresh * (0.1 + wanted.closeness(mood));
    }
  }

  private final List<Item> items = new ArrayList<>();

  /** Adds a track; appeal 0 means that nobody picks it. */
  void add(int ordinal, SampleTrack track, double share) {
    if (track.appeal() > 0) {
      long day = track.release().date().toEpochDay();
      items.add(new Item(ordinal, (track.appeal() + DEEP_CUT_APPEAL) * share, track.mood(), day));
    }
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /** A track that was out on that day (UTC, days since 1970), or empty. */
  OptionalInt draw(Mood wanted, long day, Dice dice) {
    double sum = 0;
    for (Item item : items) {
      sum += item.weight(wanted, day);
    }
    double target = dice.uniform(0, sum);
    for (Item item : items) {
      target -= item.weight(wanted, day);
      if (target < 0) {
        return OptionalInt.of(item.track);
      }
    }
    return OptionalInt.empty();
  }
}
