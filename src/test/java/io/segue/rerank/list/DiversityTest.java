package io.segue.rerank.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.segue.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiversityTest {
  @Test
  void marginalRelevanceIsThePublishedRule() {
    SplittableRandom random = Seed.random(DiversityTest.class);
    for (double d : new double[] {0, 0.1, 0.5, 0.9}) {
      double[] scores = IntStream.range(0, 60).mapToDouble(_ -> random.nextDouble()).toArray();
      Directions directions = PlainLists.directions(random, 60, 8);
      ListBuilder builder =
          new ListBuilder(
              List.of(new Relevance(scores, 1 - d), new MarginalRelevance(directions, d)),
              List.of());
      builder.add(0, 60, 60, 25);
      assertEquals(
          PlainLists.marginalRelevance(scores, directions, d, 25),
          builder.list(),
          "seed " + Seed.value());
    }
  }

  @Test
  void aWorthIsTheLogarithmOfTheVolumeAdded() {
    SplittableRandom random = Seed.random(DiversityTest.class);
    Directions directions = PlainLists.directions(random, 20, 16);
    Determinant determinant = new Determinant(directions, 1);
    List<Integer> list = new ArrayList<>();
    for (int next : new int[] {3, 8, 12, 0, 19}) {
      for (int candidate : new int[] {1, 5, 17}) {
        List<Integer> longer = new ArrayList<>(list);
        longer.add(candidate);
        double added =
            PlainLists.logVolume(directions, longer, 1e-3)
                - PlainLists.logVolume(directions, list, 1e-3);
        assertEquals(added, determinant.worth(candidate), 1e-4, "seed " + Seed.value());
      }
      determinant.chosen(next);
      list.add(next);
    }
  }

  @Test
  void bothRulesAvoidACopy() {
    Directions directions =
        Directions.of(
            List.of(
                Optional.of(new float[] {1, 0}),
                Optional.of(new float[] {1, 0}),
                Optional.of(new float[] {0, 1})));
    double[] scores = {1, 0.9, 0.5};
    for (Preference diversity :
        List.of(new MarginalRelevance(directions, 0.5), new Determinant(directions, 0.5))) {
      ListBuilder builder =
          new ListBuilder(List.of(new Relevance(scores, 0.5), diversity), List.of());
      builder.add(0, 3, 3, 2);
      assertEquals(List.of(0, 2), builder.list());
    }
  }

  @Test
  void jointDirectionsGiveBothPartsTheSameSay() {
    Optional<float[]> joint =
        Directions.joint(
            Optional.of(new float[] {1, 0}),
            Optional.of(new float[] {0, 0, 1}),
            new Directions.Lengths(2, 3));
    float half = (float) Math.sqrt(0.5);
    assertEquals(half, joint.orElseThrow()[0], 1e-6);
    assertEquals(half, joint.orElseThrow()[4], 1e-6);
    assertEquals(
        Optional.empty(),
        Directions.joint(Optional.empty(), Optional.empty(), new Directions.Lengths(2, 3)));
  }
}
