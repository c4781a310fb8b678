package io.segue.recommend.prompt;

import io.segue.recommend.RankedTrack;
import java.util.ArrayList;
import java.util.List;

/**
 * What a source has.
 *
 * @param tracks best first, each once
 * @param matched what its names were taken for
 * @param feedback what was not as asked
 */
record Found(List<RankedTrack> tracks, List<String> matched, List<String> feedback) {
  Found {
    tracks = List.copyOf(tracks);
    matched = List.copyOf(matched);
    feedback = List.copyOf(feedback);
  }

  static Found nothing(String feedback) {
    return new Found(List.of(), List.of(), List.of(feedback));
  }

  static Found of(List<RankedTrack> tracks, String matched) {
    return new Found(tracks, List.of(matched), List.of());
  }

  Found with(String remark) {
    List<String> remarks = new ArrayList<>(feedback);
    remarks.add(remark);
    return new Found(tracks, matched, remarks);
  }

  /** Several as one, whose tracks take turns. */
  static Found inTurns(List<Found> all, int limit) {
    List<Interleaving.Turn> turns =
        Interleaving.of(
            all.stream().map(found -> new Interleaving.Queue(found.tracks(), 1)).toList(), limit);
    return new Found(
        turns.stream().map(Interleaving.Turn::track).toList(),
        all.stream().flatMap(found -> found.matched().stream()).toList(),
        all.stream().flatMap(found -> found.feedback().stream()).toList());
  }
}
