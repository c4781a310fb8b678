package io.segue.evaluate;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** A ranked list for each question. */
public final class RankedLists {
  private final HeldOut heldOut;
  private final int[][] lists;

  /**
   * Lists in the order of the questions.
   *
   * @param lists track ordinals, best first; not copied
   */
  RankedLists(HeldOut heldOut, int[][] lists) {
    this.heldOut = heldOut;
    this.lists = lists;
  }

  /**
   * Lists by id; a listener without one has an empty list.
   *
   * @throws IllegalArgumentException if there is a listener for whom none was asked, or a track
   *     that could not be recommended
   */
  public static RankedLists of(
      HeldOut heldOut, NavigableMap<ListenerId, List<TrackId>> byListener) {
    Set<ListenerId> unasked = new HashSet<>(byListener.keySet());
    heldOut.listeners().forEach(unasked::remove);
    unasked.stream()
        .sorted()
        .findFirst()
        .ifPresent(listener -> {
          throw new IllegalArgumentException(
              "there is a list for "
                  + listener
                  + ", of whom nothing is held out: is it this split?");
        });
    int[][] lists = new int[heldOut.questions().size()][];
    Arrays.setAll(
        lists,
        i ->
            byListener.getOrDefault(heldOut.questions().get(i).listener(), List.of()).stream()
                .mapToInt(track -> ordinal(heldOut, track))
                .toArray());
    return new RankedLists(heldOut, lists);
  }

  /** The lists by listener id. */
  public NavigableMap<ListenerId, List<TrackId>> byListener() {
    NavigableMap<ListenerId, List<TrackId>> named = new TreeMap<>();
    for (int i = 0; i < lists.length; i++) {
      named.put(
          heldOut.questions().get(i).listener(),
          Arrays.stream(lists[i]).mapToObj(heldOut.profile()::id).toList());
    }
    return named;
  }

  /** The length of the longest list. */
  public int depth() {
    return Arrays.stream(lists).mapToInt(list -> list.length).max().orElse(0);
  }

  int[] list(int question) {
    return lists[question];
  }

  private static int ordinal(HeldOut heldOut, TrackId track) {
    OptionalInt ordinal = heldOut.profile().ordinal(track);
    return ordinal.orElseThrow(() ->
        new IllegalArgumentException("a list names " + track + ", which is not in the catalogue"));
  }
}
