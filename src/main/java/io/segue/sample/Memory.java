package io.segue.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What a listener heard, by taste; a track heard or loved more often comes back more often. */
final class Memory {
  private static final int RECENT = 40;
  private static final int LOVE_WEIGHT = 4;

  private final List<List<Integer>> heardByTaste = new ArrayList<>();
  private final Map<Integer, Integer> plays = new HashMap<>();
  private final Set<Integer> loved = new HashSet<>();

  Memory(int tastes) {
    for (int i = 0; i < tastes; i++) {
      heardByTaste.add(new ArrayList<>());
    }
  }

  void hear(int taste, int track) {
    heardByTaste.get(taste).add(track);
    plays.merge(track, 1, Integer::sum);
  }

  void love(int taste, int track) {
    loved.add(track);
    for (int i = 0; i < LOVE_WEIGHT; i++) {
      heardByTaste.get(taste).add(track);
    }
  }

  int plays(int track) {
    return plays.getOrDefault(track, 0);
  }

  boolean isLoved(int track) {
    return loved.contains(track);
  }

  int heard(int taste) {
    return heardByTaste.get(taste).size();
  }

  /** A track heard before in this taste, half of the time a recent one. */
  OptionalInt recall(int taste, Dice dice) {
    List<Integer> heard = heardByTaste.get(taste);
    if (heard.isEmpty()) {
      return OptionalInt.empty();
    }
    int from = dice.chance(0.5) ? Math.max(0, heard.size() - RECENT) : 0;
    return OptionalInt.of(heard.get(from + dice.below(heard.size() - from)));
  }
}
