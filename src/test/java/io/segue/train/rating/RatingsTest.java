package io.segue.train.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RatingsTest {
  @Test
  void rowsAndColumnsAscendById() {
    Ratings ratings =
        Ratings.of(
            List.of(
                Planted.rating("b", "y", 3, 7),
                Planted.rating("a", "z", 4, 0),
                Planted.rating("b", "x", 5, 8)));
    assertEquals(2, ratings.listeners());
    assertEquals(3, ratings.tracks());
    assertArrayEquals(new int[] {2, 0, 1}, ratings.values().columnOrdinals());
    assertArrayEquals(new float[] {4, 5, 3}, ratings.values().values());
    assertArrayEquals(new int[] {0, 1, 1}, ratings.rows());
    assertArrayEquals(new long[] {0, 8, 7}, ratings.atMillis());
    assertEquals(4, ratings.mean());
  }

  @Test
  void theLatestRatingOfAPairCounts() {
    Ratings ratings =
        Ratings.of(
            List.of(
                Planted.rating("a", "x", 1, 20),
                Planted.rating("a", "x", 2, 10),
                Planted.rating("a", "x", 3, 20)));
    assertArrayEquals(new float[] {3}, ratings.values().values());
  }

  @Test
  void questionsKnowWhatIsUnknown() {
    Ratings ratings = Ratings.of(List.of(Planted.rating("a", "x", 1, 0)));
    RatingQuestions asked =
        ratings.questions(List.of(Planted.rating("a", "y", 1, 5), Planted.rating("b", "x", 1, 0)));
    assertEquals(0, asked.listener(0));
    assertEquals(RatingQuestions.UNKNOWN, asked.track(0));
    assertEquals(RatingQuestions.UNKNOWN, asked.listener(1));
    assertEquals(5, asked.atMillis(0));
  }

  @Test
  void refusesWhatIsNoRating() {
    Feedback love =
        new Feedback(
            new ListenerId("a"),
            new TrackId("x"),
            Feedback.Kind.LOVE,
            OptionalDouble.empty(),
            OptionalLong.empty());
    assertThrows(IllegalArgumentException.class, () -> Ratings.of(List.of(love)));
    assertThrows(IllegalArgumentException.class, () -> Ratings.of(List.of()));
  }
}
