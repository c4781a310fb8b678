package io.segue.rerank.list;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds a list one track after the other: always the candidate that is worth most of those that
 * may come next, ties in the order of candidates.
 *
 * <p>What comes first doesn't depend on how long the list gets, so pages of one list fit together.
 * Without preferences the order of the candidates stays. Not thread-safe.
 */
public final class ListBuilder {
  private final List<Preference> preferences;
  private final List<Limit> limits;
  private final List<Integer> chosen = new ArrayList<>();
  private final Map<String, Integer> dropped = new TreeMap<>();
  private List<Integer> waiting = List.of();

  /** A builder of an empty list. */
  public ListBuilder(List<Preference> preferences, List<Limit> limits) {
    this.preferences = List.copyOf(preferences);
    this.limits = List.copyOf(limits);
  }

  /**
   * Goes on with the candidates {@code from} to {@code to} as far as limits allow, or until there
   * are {@code wanted} tracks in all. Those that may only come later wait for {@link #relax}.
   *
   * @param window preferences weigh this many at once; the others follow in their order
   */
  public void add(int from, int to, int window, int wanted) {
    int weighed = preferences.isEmpty() ? from : Math.min(to, from + window);
    waiting = new ArrayList<>(waiting);
    for (int candidate = from; candidate < weighed; candidate++) {
      waiting.add(candidate);
    }
    boolean goesOn = true;
    while (goesOn && chosen.size() < wanted) {
      goesOn = chooseBest();
    }
    for (int candidate = weighed; candidate < to; candidate++) {
      waiting.add(candidate);
    }
    goesOn = true;
    while (goesOn && chosen.size() < wanted) {
      goesOn = chooseFirst();
    }
  }

  /** Takes those that wait although they come too early, until there are {@code wanted} tracks. */
  public void relax(int wanted) {
    while (chosen.size() < wanted && !waiting.isEmpty()) {
      if (!chooseFirst() && !waiting.isEmpty()) {
        settle(0);
      }
    }
  }

  /** What was chosen so far, in order. */
  public List<Integer> list() {
    return List.copyOf(chosen);
  }

  /** How many were chosen so far. */
  public int size() {
    return chosen.size();
  }

  /** How many candidates each limit kept out, by its reason. */
  public Map<String, Integer> dropped() {
    return Map.copyOf(dropped);
  }

  /** Takes the best that fits; false if none does. */
  private boolean chooseBest() {
    BitSet later = new BitSet();
    int best = best(later);
    while (best >= 0) {
      switch (verdict(waiting.get(best))) {
        case FITS -> {
          settle(best);
          return true;
        }
        case LATER -> later.set(waiting.get(best));
        case NEVER -> take(best);
      }
      best = best(later);
    }
    return false;
  }

  /** The position of what is worth most, or -1 if all others are to come later. */
  private int best(BitSet later) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < waiting.size(); i++) {
      if (!later.get(waiting.get(i))) {
        double worth = worth(waiting.get(i));
        if (best < 0 || worth > most) {
          best = i;
          most = worth;
        }
      }
    }
    return best;
  }

  private double worth(int candidate) {
    double worth = 0;
    for (Preference preference : preferences) {
      worth += preference.worth(candidate);
    }
    return worth;
  }

  /** Takes the first that fits; false if none does. */
  private boolean chooseFirst() {
    int position = 0;
    while (position < waiting.size()) {
      switch (verdict(waiting.get(position))) {
        case FITS -> {
          settle(position);
          return true;
        }
        case LATER -> position++;
        case NEVER -> take(position);
      }
    }
    return false;
  }

  private Limit.Verdict verdict(int candidate) {
    Limit.Verdict strictest = Limit.Verdict.FITS;
    for (Limit limit : limits) {
      Limit.Verdict verdict = limit.verdict(candidate);
      if (verdict == Limit.Verdict.NEVER) {
        dropped.merge(limit.reason(), 1, Integer::sum);
        return verdict;
      }
      strictest = verdict == Limit.Verdict.LATER ? verdict : strictest;
    }
    return strictest;
  }

  private void settle(int position) {
    int candidate = take(position);
    chosen.add(candidate);
    preferences.forEach(preference -> preference.chosen(candidate));
    limits.forEach(limit -> limit.chosen(candidate));
  }

  private int take(int position) {
    int candidate = waiting.get(position);
    waiting.subList(position, position + 1).clear();
    return candidate;
  }
}
