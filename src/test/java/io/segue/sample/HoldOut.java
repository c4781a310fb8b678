package io.segue.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Each listener's first 70 % of listens, and the tracks that are heard for the first time in the
 * rest; listeners without the one or the other take no part.
 */
final class HoldOut {
  static final int DEPTH = 20;
  private static final double KNOWN_SHARE = 0.7;

  /** Scores of all tracks for one listener; greater is better. */
  interface Model {
    double[] scores(List<Integer> known);
  }

  private final List<String> genres;
  private final List<List<Integer>> known = new ArrayList<>();
  private final List<Set<Integer>> held = new ArrayList<>();

  HoldOut(WrittenSample sample) {
    genres = sample.tracks().stream().map(row -> row.getField("genre")).toList();
    Map<String, Integer> ordinals = new HashMap<>();
    for (NamedCsvRecord row : sample.tracks()) {
      ordinals.put(row.getField("track_id"), ordinals.size());
    }
    Map<String, List<Integer>> histories = new HashMap<>();
    for (NamedCsvRecord row : sample.events("listen")) {
      histories
          .computeIfAbsent(row.getField("listener_id"), id -> new ArrayList<>())
          .add(ordinals.getOrDefault(row.getField("track_id"), -1));
    }
    for (NamedCsvRecord row : sample.listeners()) {
      add(histories.getOrDefault(row.getField("listener_id"), List.of()));
    }
  }

  private void add(List<Integer> history) {
    int cut = (int) (history.size() * KNOWN_SHARE);
    List<Integer> first = history.subList(0, cut).stream().distinct().toList();
    Set<Integer> later = new HashSet<>(history.subList(cut, history.size()));
    later.removeAll(new HashSet<>(first));
    if (!first.isEmpty() && !later.isEmpty()) {
      known.add(first);
      held.add(later);
    }
  }

  int tracks() {
    return genres.size();
  }

  String genre(int track) {
    return genres.get(track);
  }

  /** Distinct known tracks of each listener. */
  List<List<Integer>> known() {
    return known;
  }

  /** Mean over listeners of hits / min(depth, held tracks), known tracks left out of the lists. */
  double recall(Model model) {
    double sum = 0;
    for (int i = 0; i < known.size(); i++) {
      double[] scores = model.scores(known.get(i));
      Set<Integer> seen = new HashSet<>(known.get(i));
      Set<Integer> wanted = held.get(i);
      long hits =
          IntStream.range(0, scores.length)
              .boxed()
              .filter(track -> !seen.contains(track))
              .sorted(
                  Comparator.comparingDouble((Integer track) -> -scores[track])
                      .thenComparing(track -> track))
              .limit(DEPTH)
              .filter(wanted::contains)
              .count();
      sum += hits / (double) Math.min(DEPTH, wanted.size());
    }
    return sum / known.size();
  }
}
