package io.segue.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.FilterField;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every retriever on the same town, with a part of the tracks changed live. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrieverTest {
  private static final int TRACKS = 500;

  private Town town;
  private ServingIndex index;

  @BeforeAll
  void found(@TempDir Path directory) {
    town = Town.in(directory, TRACKS, 50);
    town.publish();
    index = town.serve();
    for (int t = 0; t < TRACKS; t += 11) {
      town.store().put(Town.track(t).toBuilder().title("Changed live " + t).build());
    }
    index.catchUp();
  }

  @AfterAll
  void leave() {
    index.close();
    town.close();
  }

  @Test
  void filtersKeepExactlyWhatMatches() {
    SplittableRandom random = Seed.random(RetrieverTest.class);
    try (View view = index.acquire()) {
      for (int round = 0; round < 200; round++) {
        TrackFilter filter = randomFilter(random);
        Set<TrackId> expected = new HashSet<>();
        for (int t = 0; t < TRACKS; t++) {
          if (matches(Town.track(t), filter)) {
            expected.add(Town.track(t).id());
          }
        }
        List<Candidate> found = new PopularRetriever().candidates(Scope.of(view, filter), TRACKS);
        assertEquals(expected, ids(view, found), () -> filter + ", seed " + Seed.value());
      }
    }
  }

  @Test
  void neighboursAreFoundAsAPlainSumFindsThem() {
    SplittableRandom random = Seed.random(RetrieverTest.class);
    try (View view = index.acquire()) {
      for (int round = 0; round < 50; round++) {
        List<NeighbourScores.Heard> history = new ArrayList<>();
        for (int t : random.ints(5, 0, TRACKS * 9 / 10).distinct().toArray()) {
          int docId = view.docId(Town.track(t).id()).orElseThrow();
          history.add(new NeighbourScores.Heard(docId, 1 + t % 3));
        }
        NeighbourScores scores = NeighbourScores.of(view, history).orElseThrow();
        TrackFilter filter = randomFilter(random);
        List<Float> expected = new ArrayList<>();
        for (int t = 0; t < TRACKS; t++) {
          float score =
              new NeighbourSignal(scores)
                  .scores(view, new int[] {view.docId(Town.track(t).id()).orElseThrow()})[0];
          if (matches(Town.track(t), filter) && score > 0) {
            expected.add(score);
          }
        }
        expected.sort(Comparator.reverseOrder());
        List<Candidate> found =
            new NeighbourRetriever(scores).candidates(Scope.of(view, filter), 10);
        assertEquals(
            expected.subList(0, Math.min(10, expected.size())),
            found.stream().map(Candidate::score).toList(),
            () -> filter + ", seed " + Seed.value());
        ids(view, found)
            .forEach(id -> assertTrue(matches(track(id), filter), id + " passes " + filter));
      }
    }
  }

  @Test
  void aHistoryOfUnlearnedTracksHasNoNeighbours() {
    try (View view = index.acquire()) {
      int unheard = view.docId(Town.track(TRACKS - 1).id()).orElseThrow();
      assertTrue(
          NeighbourScores.of(view, List.of(new NeighbourScores.Heard(unheard, 1f))).isEmpty());
      assertTrue(NeighbourScores.of(view, List.of()).isEmpty());
    }
  }

  @Test
  void vectorsAreFoundAsAPlainScanFindsThem() {
    SplittableRandom random = Seed.random(RetrieverTest.class);
    try (View view = index.acquire()) {
      for (String field : List.of(Fields.CF, Fields.CF_DIRECTION, Fields.CONTENT)) {
        for (int round = 0; round < 50; round++) {
          int seed = random.nextInt(TRACKS * 9 / 10);
          float[] query =
              view.vector(field, view.docId(Town.track(seed).id()).orElseThrow()).orElseThrow();
          TrackFilter filter = randomFilter(random);
          List<Candidate> found =
              new VectorRetriever(new VectorQuery(field, query))
                  .candidates(Scope.of(view, filter), 10);
          assertEquals(
              expectedScores(view, field, query, filter, 10),
              scores(view, field, query, found),
              () -> field + " " + filter + ", seed " + Seed.value());
        }
      }
    }
  }

  @Test
  void wordsOfTheSeedsAreFoundWithinTheScope() {
    SplittableRandom random = Seed.random(RetrieverTest.class);
    try (View view = index.acquire()) {
      for (int round = 0; round < 30; round++) {
        Track seed = Town.track(random.nextInt(TRACKS));
        TrackFilter filter = randomFilter(random).excluding(Set.of(seed.id()));
        MoreLikeRetriever retriever = MoreLikeRetriever.of(view, List.of(seed));
        List<Candidate> found = retriever.candidates(Scope.of(view, filter), 10);
        String place = seed.id() + " " + filter + ", seed " + Seed.value();
        for (TrackId id : ids(view, found)) {
          assertTrue(matches(track(id), filter), place);
        }
        assertEquals(List.of(), retriever.candidates(Scope.of(view, filter), 0), place);
      }
      Set<TrackId> alike =
          ids(
              view,
              MoreLikeRetriever.of(view, List.of(Town.track(30)))
                  .candidates(Scope.of(view, TrackFilter.NONE), 5));
      assertTrue(alike.contains(new TrackId("t30")), alike.toString());
      alike.forEach(id -> assertEquals(List.of("jazz"), track(id).genres(), alike.toString()));
    }
  }

  @Test
  void popularTracksComeInOrderOfListenersThenId() {
    try (View view = index.acquire()) {
      List<Candidate> found =
          new PopularRetriever().candidates(Scope.of(view, TrackFilter.NONE), TRACKS);
      assertEquals(TRACKS, found.size());
      for (int i = 1; i < found.size(); i++) {
        Candidate above = found.get(i - 1);
        Candidate below = found.get(i);
        long difference =
            view.number(Fields.POPULARITY_ORDER, above.docId())
                - view.number(Fields.POPULARITY_ORDER, below.docId());
        assertTrue(
            difference > 0
                || (difference == 0
                    && view.id(above.docId()).compareTo(view.id(below.docId())) < 0),
            () -> view.id(above.docId()) + " before " + view.id(below.docId()));
      }
    }
  }

  @Test
  void noLimitMeansNoCandidates() {
    try (View view = index.acquire()) {
      float[] query = new float[16];
      assertEquals(
          List.of(), new PopularRetriever().candidates(Scope.of(view, TrackFilter.NONE), 0));
      assertEquals(
          List.of(),
          new VectorRetriever(new VectorQuery(Fields.CF, query))
              .candidates(Scope.of(view, TrackFilter.NONE), 0));
    }
  }

  private static TrackFilter randomFilter(SplittableRandom random) {
    List<Condition> conditions = new ArrayList<>();
    if (random.nextBoolean()) {
      conditions.add(
          new Condition.OneOf(FilterField.GENRE, List.of(random.nextBoolean() ? "JAZZ" : "metal")));
    }
    if (random.nextInt(3) == 0) {
      conditions.add(
          new Condition.OneOf(FilterField.ARTIST, List.of("quintet 3", "foundry 5", "nobody")));
    }
    if (random.nextInt(3) == 0) {
      conditions.add(
          new Condition.NoneOf(FilterField.ARTIST, List.of("Quintet 2", "foundry 4", "nobody")));
    }
    if (random.nextInt(3) == 0) {
      double min = random.nextInt(60, 180);
      conditions.add(
          new Condition.Within(
              FilterField.ofKey("tempo").orElseThrow(), min, min + random.nextInt(90)));
    }
    if (random.nextInt(4) == 0) {
      conditions.add(new Condition.Within(FilterField.YEAR, Double.NEGATIVE_INFINITY, 1990));
    }
    if (random.nextInt(4) == 0) {
      conditions.add(
          new Condition.Not(
              new Condition.OneOf(FilterField.ARTIST, List.of("Quintet " + random.nextInt(20)))));
    }
    if (random.nextInt(8) == 0) {
      conditions.add(
          new Condition.Tracks(
              Set.of(new TrackId("t" + random.nextInt(TRACKS)), new TrackId("nobody"))));
    }
    Set<TrackId> excluded = new HashSet<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      excluded.add(new TrackId("t" + random.nextInt(TRACKS)));
    }
    return new TrackFilter(conditions, excluded);
  }

  private static boolean matches(Track track, TrackFilter filter) {
    return !filter.excluded().contains(track.id())
        && filter.conditions().stream().allMatch(condition -> matches(track, condition));
  }

  private static boolean matches(Track track, Condition condition) {
    return switch (condition) {
      case Condition.OneOf(var field, var anyOf) ->
          (field.equals(FilterField.GENRE) ? track.genres() : track.artists())
              .stream().anyMatch(own -> anyOf.stream().anyMatch(own::equalsIgnoreCase));
      case Condition.NoneOf(_, var noneOf) ->
          track.artists().stream()
              .noneMatch(own -> noneOf.stream().anyMatch(own::equalsIgnoreCase));
      case Condition.Within(var field, var min, var max) -> {
        double value =
            field.equals(FilterField.YEAR)
                ? track.released().orElseThrow().year()
                : track.features().value(AudioFeature.TEMPO).orElseThrow();
        yield value >= min && value <= max;
      }
      case Condition.Not(var denied) -> !matches(track, denied);
      case Condition.Tracks(var ids) -> ids.contains(track.id());
      case Condition.Available _ -> true;
    };
  }

  private static Set<TrackId> ids(View view, List<Candidate> found) {
    Set<TrackId> ids = new HashSet<>();
    found.forEach(candidate -> ids.add(view.id(candidate.docId())));
    return ids;
  }

  private static List<Float> expectedScores(
      View view, String field, float[] query, TrackFilter filter, int limit) {
    List<Candidate> all = new PopularRetriever().candidates(Scope.of(view, filter), TRACKS);
    return scores(view, field, query, all).stream()
        .filter(score -> !score.isNaN())
        .sorted(Comparator.reverseOrder())
        .limit(limit)
        .toList();
  }

  private static List<Float> scores(
      View view, String field, float[] query, List<Candidate> candidates) {
    int[] docIds = candidates.stream().mapToInt(Candidate::docId).sorted().toArray();
    float[] scores = new VectorSignal(new VectorQuery(field, query)).scores(view, docIds);
    return IntStream.range(0, scores.length)
        .mapToObj(i -> scores[i])
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static Track track(TrackId id) {
    return Town.track(Integer.parseInt(id.value().substring(1)));
  }
}
