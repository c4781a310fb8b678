package io.segue.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The simplest recommenders there are, on whether a listener knows a track. */
final class PlainModels {
  private final HoldOut holdOut;
  private final List<List<Integer>> listenersOfTrack = new ArrayList<>();

  PlainModels(HoldOut holdOut) {
    this.holdOut = holdOut;
    for (int track = 0; track < holdOut.tracks(); track++) {
      listenersOfTrack.add(new ArrayList<>());
    }
    for (int listener = 0; listener < holdOut.known().size(); listener++) {
      for (int track : holdOut.known().get(listener)) {
        listenersOfTrack.get(track).add(listener);
      }
    }
  }

  /** The number of listeners. */
  double[] popularity(List<Integer> known) {
    return listenersOfTrack.stream().mapToDouble(List::size).toArray();
  }

  /** The number of listeners, tracks of the genre known best first. */
  double[] topGenre(List<Integer> known) {
    Map<String, Integer> counts = new TreeMap<>();
    known.stream()
        .map(holdOut::genre)
        .filter(genre -> !genre.isEmpty())
        .forEach(genre -> counts.merge(genre, 1, Integer::sum));
    String top =
        counts.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    double[] scores = popularity(known);
    for (int track = 0; track < scores.length; track++) {
      scores[track] += holdOut.genre(track).equals(top) ? holdOut.known().size() : 0;
    }
    return scores;
  }

  /** The number of listeners times the share of the track's genre in what is known. */
  double[] genreMix(List<Integer> known) {
    Map<String, Integer> counts = new HashMap<>();
    known.forEach(track -> counts.merge(holdOut.genre(track), 1, Integer::sum));
    double[] scores = popularity(known);
    for (int track = 0; track < scores.length; track++) {
      scores[track] *= counts.getOrDefault(holdOut.genre(track), 0);
    }
    return scores;
  }

  /** The sum of the cosines with the known tracks. */
  double[] itemCosine(List<Integer> known) {
    double[] scores = new double[holdOut.tracks()];
    for (int track : known) {
      List<Integer> audience = listenersOfTrack.get(track);
      for (int listener : audience) {
        for (int other : holdOut.known().get(listener)) {
          int size = listenersOfTrack.get(other).size();
          scores[other] += 1 / Math.sqrt((double) audience.size() * size);
        }
      }
    }
    return scores;
  }
}
