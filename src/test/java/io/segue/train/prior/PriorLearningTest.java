package io.segue.train.prior;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenMatrixBuilder;
import io.segue.listening.ListenerId;
import io.segue.vector.SparseMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Twenty listeners: even ones, from a, hear t0; odd ones, from b, hear t1; everybody hears t2. */
class PriorLearningTest {
  private static final Segment A = new Segment("country", "a");
  private static final Segment B = new Segment("country", "b");
  private static final int LISTENERS = 20;

  private final ListenMatrix listens = listens();

  @Test
  void ratiosAreThoseOfCountsShrunkTowardsOne() {
    AttributePriors priors = learn(new PriorOptions(4, 5, 100), countries());
    assertEquals(List.of(A, B), priors.segments());
    float[] scores = new float[3];
    priors.add(priors.row(A).orElseThrow(), 2f, scores);
    float more = (float) (2 * Math.log((10 + 4.0) / (5 + 4.0)));
    float less = (float) (2 * Math.log(4.0 / (5 + 4.0)));
    assertArrayEquals(new float[] {more, less, 0}, scores, 1e-6f);
  }

  @Test
  void smallSegmentsAreLeftOut() {
    Map<ListenerId, Map<String, String>> attributes = countries();
    attributes.put(id(0), Map.of("country", "c"));
    AttributePriors priors = learn(new PriorOptions(4, 5, 100), attributes);
    assertTrue(priors.row(new Segment("country", "c")).isEmpty());
    assertTrue(priors.row(A).isPresent());
  }

  @Test
  void onlyTheTracksThatMatterMostAreKept() {
    AttributePriors priors = learn(new PriorOptions(4, 5, 1), countries());
    assertEquals(2, priors.logRatios().entries());
    float[] scores = new float[3];
    priors.add(priors.row(B).orElseThrow(), 1f, scores);
    assertTrue(scores[0] < 0);
    assertEquals(0, scores[1]);
  }

  @Test
  void withoutAttributesNothingIsLearned() {
    assertEquals(0, learn(PriorOptions.USUAL, Map.of()).segments().size());
    assertEquals(0, AttributePriors.none(3).logRatios().entries());
  }

  @Test
  void rejectsRowsThatBelongToNoSegment() {
    SparseMatrix one = new SparseMatrix(3, new int[2], new int[0], new float[0]);
    assertThrows(IllegalArgumentException.class, () -> new AttributePriors(List.of(), one));
    SparseMatrix two = new SparseMatrix(3, new int[3], new int[0], new float[0]);
    assertThrows(IllegalArgumentException.class, () -> new AttributePriors(List.of(B, A), two));
    assertThrows(IllegalArgumentException.class, () -> new PriorOptions(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new PriorOptions(1, 0, 1));
  }

  private AttributePriors learn(
      PriorOptions options, Map<ListenerId, Map<String, String>> attributes) {
    return new PriorLearning(options).learn(listens, attributes);
  }

  private static ListenMatrix listens() {
    ListenMatrixBuilder builder = new ListenMatrixBuilder();
    for (int l = 0; l < LISTENERS; l++) {
      builder.add(id(l), new TrackId("t" + l % 2), 1 + l, 0f);
      builder.add(id(l), new TrackId("t2"), 1, 0f);
    }
    return builder.build();
  }

  private static Map<ListenerId, Map<String, String>> countries() {
    Map<ListenerId, Map<String, String>> attributes = new HashMap<>();
    for (int l = 0; l < LISTENERS; l++) {
      attributes.put(id(l), Map.of("country", l % 2 == 0 ? "A" : "B"));
    }
    return attributes;
  }

  private static ListenerId id(int number) {
    return new ListenerId("l" + number);
  }
}
