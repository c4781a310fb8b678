package io.segue.rerank.list;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.rerank.Fused;
import io.segue.rerank.FusedRanking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The candidates of a list by number, fetched from the ranking as far as they are needed, with what
 * is known about each. Not thread-safe.
 */
final class Shelf {
  private final FusedRanking ranking;
  private final View view;
  private final List<Fused> candidates = new ArrayList<>();
  private final Map<Integer, Track> tracks = new HashMap<>();

  Shelf(FusedRanking ranking, View view) {
    this.ranking = ranking;
    this.view = view;
  }

  /** Fetches that many more; how many there are in all then. */
  int grow(int more) {
    int wanted = candidates.size() + more;
    while (candidates.size() < wanted) {
      Optional<Fused> next = ranking.at(candidates.size());
      if (next.isEmpty()) {
        break;
      }
      candidates.add(next.get());
    }
    return candidates.size();
  }

  /** Numbers the first candidates anew, as a rotation orders them. */
  void rotate(Rotation rotation) {
    int[] order = rotation.order(scores(), candidate -> view.id(fused(candidate).docId()).value());
    List<Fused> before = List.copyOf(candidates);
    for (int i = 0; i < order.length; i++) {
      candidates.set(i, before.get(order[i]));
    }
  }

  Fused fused(int candidate) {
    return candidates.get(candidate);
  }

  Track track(int candidate) {
    return tracks.computeIfAbsent(candidate, number -> view.track(fused(number).docId()));
  }

  /** Scores by number, not below 0. */
  double[] scores() {
    return candidates.stream().mapToDouble(fused -> Math.max(0, fused.score())).toArray();
  }

  List<String> artists(int candidate) {
    return track(candidate).artists().stream().map(KeywordForm::of).distinct().toList();
  }

  List<String> genres(int candidate) {
    return track(candidate).genres().stream().map(KeywordForm::of).distinct().toList();
  }

  /** The stratum of popularity as the one name of a candidate. */
  List<String> strata(int candidate) {
    return strata(view, fused(candidate).docId());
  }

  /** The stratum of popularity of a document as its one name. */
  static List<String> strata(View view, int docId) {
    return List.of(isTail(view, docId) ? "tail" : "head");
  }

  /** Whether a document is outside the short head. */
  static boolean isTail(View view, int docId) {
    return view.number(Fields.LISTENERS, docId) < view.strata().headFrom();
  }

  List<String> albums(int candidate) {
    return albums(track(candidate));
  }

  /** The album with its first artist, as many albums are called "Greatest Hits". */
  static List<String> albums(Track track) {
    String artist = track.artists().isEmpty() ? "" : KeywordForm.of(track.artists().getFirst());
    return track.album().map(album -> KeywordForm.of(album) + "\n" + artist).stream().toList();
  }

  /** Of all candidates that were fetched so far. */
  Directions directions() {
    List<Optional<float[]>> learned = vectors(Fields.CF_DIRECTION);
    List<Optional<float[]>> content = vectors(Fields.CONTENT);
    Directions.Lengths lengths = new Directions.Lengths(length(learned), length(content));
    return Directions.of(
        IntStream.range(0, candidates.size())
            .mapToObj(i -> Directions.joint(learned.get(i), content.get(i), lengths))
            .toList());
  }

  private List<Optional<float[]>> vectors(String field) {
    int[] docIds = candidates.stream().mapToInt(Fused::docId).toArray();
    return Arrays.stream(view.vectors(field, docIds))
        .map(vector -> vector.length == 0 ? Optional.<float[]>empty() : Optional.of(vector))
        .toList();
  }

  private static int length(List<Optional<float[]>> vectors) {
    return vectors.stream().flatMap(Optional::stream).findFirst().map(row -> row.length).orElse(0);
  }
}
