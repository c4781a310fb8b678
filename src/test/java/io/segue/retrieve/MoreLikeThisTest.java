package io.segue.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.FilterField;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoreLikeThisTest {
  private static final int TRACKS = 400;

  private Town town;
  private ServingIndex index;

  @BeforeAll
  void found(@TempDir Path directory) {
    town = Town.in(directory, TRACKS, 20);
    town.publish(Optional.empty());
    index = town.serve();
    for (int t = 0; t < TRACKS; t += 13) {
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
  void theRetrieverFindsWhatScoringEveryTrackFinds() {
    SplittableRandom random = Seed.random(MoreLikeThisTest.class);
    try (View view = index.acquire()) {
      for (int round = 0; round < 100; round++) {
        MoreLikeThis query = randomQuery(view, random);
        TrackFilter filter = randomFilter(random);
        Scope scope = Scope.of(view, filter);
        int[] docIds =
            IntStream.range(0, view.searcher().getIndexReader().maxDoc())
                .filter(scope::contains)
                .toArray();
        float[] scores = new MoreLikeThisSignal(query).scores(view, docIds);
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < docIds.length; i++) {
          if (scores[i] > 0) {
            all.add(new Candidate(docIds[i], scores[i]));
          }
        }
        all.sort(
            Comparator.comparingDouble((Candidate each) -> -each.score())
                .thenComparingInt(Candidate::docId));
        int limit = 1 + random.nextInt(50);
        assertEquals(
            all.subList(0, Math.min(limit, all.size())),
            new MoreLikeThisRetriever(query).candidates(scope, limit),
            () -> filter + ", seed " + Seed.value());
      }
    }
  }

  @Test
  void aScoreIsTheSumOfWeightTimesLucenesScoreOfEachTerm() throws Exception {
    try (View view = index.acquire()) {
      int seed = document(view, 40);
      MoreLikeThis query =
          MoreLikeThis.of(view, List.of(new MoreLikeThis.Seed(seed, 2f))).orElseThrow();
      int other = document(view, 42);
      double expected = 0;
      for (Term term :
          List.of(
              new Term(Fields.exact(FilterField.ARTIST), "quintet 4"),
              new Term(Fields.exact(FilterField.ALBUM), "volume 2"),
              new Term(Fields.exact(FilterField.GENRE), "jazz"),
              new Term(Fields.TITLE, "blue"),
              new Term(Fields.TITLE, "stride"))) {
        expected +=
            2 * view.searcher().explain(new TermQuery(term), other).getValue().doubleValue();
      }
      assertEquals(
          expected, new MoreLikeThisSignal(query).scores(view, new int[] {other})[0], 1e-4);
    }
  }

  @Test
  void whatIsSharedAddsUpToTheScoreAndToEachSeedsPart() {
    SplittableRandom random = Seed.random(MoreLikeThisTest.class);
    try (View view = index.acquire()) {
      for (int round = 0; round < 50; round++) {
        MoreLikeThis query = randomQuery(view, random);
        int docId = document(view, random.nextInt(TRACKS));
        float score = new MoreLikeThisSignal(query).scores(view, new int[] {docId})[0];
        List<MoreLikeThis.Shared> shared = query.shared(docId);
        assertEquals(
            score, shared.stream().mapToDouble(MoreLikeThis.Shared::score).sum(), 1e-4 * score);
        for (MoreLikeThis.Shared each : shared) {
          double parts = each.bySeed().values().stream().mapToDouble(Double::doubleValue).sum();
          assertEquals(each.score(), parts, 1e-5 * each.score(), each.words());
        }
      }
    }
  }

  @Test
  void theStrongestSeedsAndMostTellingTraitsCount() {
    try (View view = index.acquire()) {
      List<MoreLikeThis.Seed> many =
          IntStream.range(0, TRACKS)
              .mapToObj(t -> new MoreLikeThis.Seed(document(view, t), t % 16 == 0 ? 99 : 1))
              .toList();
      List<MoreLikeThis.Weighted> traits = MoreLikeThis.of(view, many).orElseThrow().traits();
      assertEquals(MoreLikeThis.MAX_TRAITS, traits.size());
      long seeds =
          traits.stream().flatMap(trait -> trait.bySeed().keySet().stream()).distinct().count();
      assertTrue(seeds <= MoreLikeThis.MAX_SEEDS, seeds + " seeds");
      traits.forEach(
          trait -> trait.bySeed().values().forEach(weight -> assertTrue(weight > 90, trait + "")));
    }
  }

  @Test
  void aTrackHasAtMostFortyNineTraitsEachOnce() {
    List<String> names = IntStream.range(0, 60).mapToObj(i -> "Name " + i % 50).toList();
    Track track =
        Track.builder(new TrackId("full"))
            .title(String.join(" ", names))
            .artists(names)
            .album(Optional.of("Name 1"))
            .genres(names)
            .tags(names)
            .build();
    List<Trait> traits = Trait.of(track);
    assertTrue(traits.size() <= 49, traits.size() + "");
    assertEquals(traits.size(), traits.stream().map(Trait::term).distinct().count());
  }

  @Test
  void whoDislikesEverythingAsksForNothing() {
    try (View view = index.acquire()) {
      assertTrue(MoreLikeThis.of(view, List.of(new MoreLikeThis.Seed(3, -1f))).isEmpty());
      assertTrue(MoreLikeThis.of(view, List.of()).isEmpty());
    }
  }

  private static MoreLikeThis randomQuery(View view, SplittableRandom random) {
    List<MoreLikeThis.Seed> seeds =
        Arrays.stream(random.ints(1 + random.nextInt(40), 0, TRACKS).distinct().toArray())
            .mapToObj(t -> new MoreLikeThis.Seed(document(view, t), 0.5f + random.nextInt(4)))
            .toList();
    return MoreLikeThis.of(view, seeds).orElseThrow();
  }

  private static TrackFilter randomFilter(SplittableRandom random) {
    return random.nextInt(3) == 0
        ? TrackFilter.NONE
        : new TrackFilter(
            List.of(
                new Condition.OneOf(
                    FilterField.GENRE, List.of(random.nextBoolean() ? "jazz" : "metal"))),
            Set.of());
  }

  private static int document(View view, int track) {
    return view.docId(Town.track(track).id()).orElseThrow();
  }
}
