package io.segue.retrieve;

import io.segue.GeneratedTracks;
import io.segue.catalog.AudioFeature;
import io.segue.index.Fields;
import io.segue.index.FilterField;
import io.segue.index.View;
import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Vector searches under filters of every thinness on generated tracks, and what they must find. */
final class FilteredSearches {
  static final int LIMIT = 50;
  static final List<Double> SHARES = List.of(1.0, 0.5, 0.25, 0.05, 0.005, 0.0005);

  private final View view;
  private final GeneratedTracks tracks;
  private final SplittableRandom random;

  /** A query, and the documents it may find. */
  record Search(VectorQuery query, Scope scope) {}

  FilteredSearches(View view, GeneratedTracks tracks, SplittableRandom random) {
    this.view = view;
    this.tracks = tracks;
    this.random = random;
  }

  /** Searches by name of vector, filter and share. */
  Map<String, List<Search>> drawn(int each) {
    Map<String, List<Search>> drawn = new LinkedHashMap<>();
    for (double share : SHARES) {
      String percent = " " + 100 * share + " %";
      add(drawn, "cf, random" + percent, each, () -> cf(random(share), 0));
      add(drawn, "cf, near" + percent, each, () -> cf(along(share), 2));
      add(drawn, "cf, far" + percent, each, () -> cf(along(share), -2));
      add(drawn, "content, random" + percent, each, () -> content(random(share)));
      add(drawn, "content, near" + percent, each, () -> contentNear(share));
    }
    return drawn;
  }

  /** The share of what a scan by hand finds that the retriever finds too. */
  double recall(Search search) {
    Set<Integer> expected = best(search);
    Set<Integer> found = new HashSet<>();
    new VectorRetriever(search.query())
        .candidates(search.scope(), LIMIT)
        .forEach(candidate -> found.add(candidate.docId()));
    if (found.size() != expected.size()) {
      throw new AssertionError(found.size() + " found of " + expected.size());
    }
    found.retainAll(expected);
    return expected.isEmpty() ? 1 : (double) found.size() / expected.size();
  }

  private Set<Integer> best(Search search) {
    int[] docIds =
        IntStream.range(0, view.searcher().getIndexReader().maxDoc())
            .filter(search.scope()::contains)
            .toArray();
    float[][] vectors = view.vectors(search.query().field(), docIds);
    BestDocs best = new BestDocs(LIMIT);
    for (int i = 0; i < docIds.length; i++) {
      best.offer(docIds[i], Kernels.dot(search.query().vector(), vectors[i]));
    }
    return new HashSet<>(Arrays.stream(best.docIds()).boxed().toList());
  }

  private static void add(
      Map<String, List<Search>> drawn, String name, int each, Supplier<Search> draw) {
    List<Search> searches = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      searches.add(draw.get());
    }
    drawn.put(name, searches);
  }

  /** The sum of a few tracks' vectors, moved along the direction of popularity. */
  private Search cf(TrackFilter filter, float along) {
    float[] query = new float[GeneratedTracks.DIMENSION];
    tracks
        .history(random, 20)
        .forEach(track -> {
          float[] vector = view.vector(Fields.CF, view.docId(track).orElseThrow()).orElseThrow();
          Kernels.axpy(1, vector, 0, query, 0, query.length);
        });
    float[] direction = tracks.direction();
    float factor = along * Kernels.norm(query) / Kernels.norm(direction);
    Kernels.axpy(factor, direction, 0, query, 0, query.length);
    return new Search(new VectorQuery(Fields.CF, query), Scope.of(view, filter));
  }

  private Search content(TrackFilter filter) {
    return new Search(
        new VectorQuery(Fields.CONTENT, contentOf(drawnDoc())), Scope.of(view, filter));
  }

  /** Tracks whose energy is that of the query. */
  private Search contentNear(double share) {
    int docId = drawnDoc();
    FilterField energy = FilterField.ofKey("energy").orElseThrow();
    double own = view.track(docId).features().value(AudioFeature.ENERGY).orElseThrow();
    double from = Math.clamp(own - share / 2, 0, 1 - share);
    TrackFilter filter =
        new TrackFilter(List.of(new Condition.Within(energy, from, from + share)), Set.of());
    return new Search(new VectorQuery(Fields.CONTENT, contentOf(docId)), Scope.of(view, filter));
  }

  private int drawnDoc() {
    return view.docId(tracks.history(random, 1).getFirst()).orElseThrow();
  }

  private float[] contentOf(int docId) {
    return view.vector(Fields.CONTENT, docId).orElseThrow();
  }

  private static TrackFilter random(double share) {
    return within(FilterField.DURATION, Double.NEGATIVE_INFINITY, 1_000_000 * share);
  }

  private static TrackFilter along(double share) {
    return within(FilterField.POPULARITY, 100 * (1 - share), Double.POSITIVE_INFINITY);
  }

  private static TrackFilter within(FilterField field, double from, double to) {
    return new TrackFilter(List.of(new Condition.Within(field, from, to)), Set.of());
  }
}
