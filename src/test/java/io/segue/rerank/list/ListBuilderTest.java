package io.segue.rerank.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListBuilderTest {
  @Test
  void withoutPreferencesTheOrderStays() {
    ListBuilder builder = new ListBuilder(List.of(), List.of());
    builder.add(0, 5, 500, 3);
    assertEquals(List.of(0, 1, 2), builder.list());
  }

  @Test
  void theBestComesFirstAndTiesKeepTheirOrder() {
    ListBuilder builder =
        new ListBuilder(List.of(new Relevance(new double[] {1, 3, 3, 2}, 1)), List.of());
    builder.add(0, 4, 500, 4);
    assertEquals(List.of(1, 2, 3, 0), builder.list());
  }

  @Test
  void aCapIsNeverExceededAndOthersMoveUp() {
    Limit cap =
        new MostPerName("cap", candidate -> List.of(candidate < 3 ? "a" : "b" + candidate), 1);
    ListBuilder builder = new ListBuilder(List.of(), List.of(cap));
    builder.add(0, 6, 500, 4);
    assertEquals(List.of(0, 3, 4, 5), builder.list());
  }

  @Test
  void moreCandidatesContinueTheList() {
    Limit cap =
        new MostPerName("cap", candidate -> List.of(candidate < 3 ? "a" : "b" + candidate), 1);
    ListBuilder builder = new ListBuilder(List.of(), List.of(cap));
    builder.add(0, 3, 500, 2);
    assertEquals(List.of(0), builder.list());
    builder.add(3, 4, 500, 2);
    assertEquals(List.of(0, 3), builder.list());
  }

  @Test
  void aSpacedNameComesBackAfterItsDistance() {
    Limit spacing =
        new Spacing(candidate -> List.of(candidate < 3 ? "a" : "b" + candidate), 2, List.of());
    ListBuilder builder = new ListBuilder(List.of(), List.of(spacing));
    builder.add(0, 6, 500, 5);
    assertEquals(List.of(0, 3, 4, 1, 5), builder.list());
  }

  @Test
  void whatWaitsComesWhenThereIsNothingElse() {
    Limit spacing = new Spacing(_ -> List.of("a"), 2, List.of(List.of("a")));
    ListBuilder builder = new ListBuilder(List.of(), List.of(spacing));
    builder.add(0, 3, 500, 2);
    assertEquals(List.of(), builder.list());
    builder.relax(2);
    assertEquals(List.of(0, 1), builder.list());
  }

  @Test
  void aLongerListBeginsWithTheShorterOne() {
    SplittableRandom random = Seed.random(ListBuilderTest.class);
    for (int round = 0; round < 50; round++) {
      long seed = random.nextLong();
      int wanted = 1 + random.nextInt(30);
      List<Integer> longer = random(seed, 60);
      assertEquals(
          longer.subList(0, Math.min(wanted, longer.size())),
          random(seed, wanted),
          "seed " + Seed.value());
    }
  }

  @Test
  void beyondTheWindowTheOrderStays() {
    ListBuilder builder =
        new ListBuilder(List.of(new Relevance(new double[] {1, 2, 3, 4}, 1)), List.of());
    builder.add(0, 4, 2, 4);
    assertEquals(List.of(1, 0, 2, 3), builder.list());
    assertTrue(builder.list().size() == 4);
  }

  private static List<Integer> random(long seed, int wanted) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] scores = IntStream.range(0, 80).mapToDouble(_ -> random.nextDouble()).toArray();
    Directions directions = PlainLists.directions(random, 80, 6);
    int[] artists = IntStream.range(0, 80).map(_ -> random.nextInt(12)).toArray();
    ListBuilder builder =
        new ListBuilder(
            List.of(new Relevance(scores, 0.6), new MarginalRelevance(directions, 0.4)),
            List.of(
                new MostPerName("cap", c -> List.of("a" + artists[c]), 4),
                new Spacing(c -> List.of("a" + artists[c]), 3, List.of())));
    builder.add(0, 80, 40, wanted);
    builder.relax(wanted);
    return builder.list();
  }
}
