package io.segue.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.catalog.TrackId;
import io.segue.files.UnreadableFileException;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import io.segue.train.rating.RatingScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingErrorsTest {
  private static final RatingScale SCALE = new RatingScale(1, 5);

  @Test
  void errorsAreMeansOverTheRatings() {
    RatingErrors errors =
        RatingErrors.of(
            new double[] {1, 2, 3, 4}, List.of(rating(1), rating(3), rating(5), rating(3)));
    assertEquals(4, errors.ratings());
    assertEquals(Math.sqrt(6 / 4.0), errors.rmse(), 1e-12);
    assertEquals(1, errors.mae(), 1e-12);
  }

  @Test
  void everyRatingNeedsItsPrediction() {
    assertThrows(
        IllegalArgumentException.class, () -> RatingErrors.of(new double[2], List.of(rating(1))));
    assertThrows(IllegalArgumentException.class, () -> RatingErrors.of(new double[0], List.of()));
  }

  @Test
  void aBadLineIsNamedWithItsReason(@TempDir Path directory) throws IOException {
    assertEquals(2, read(directory, "u\tt\t5\n\nu s 1 900000000\n").size());
    assertEquals(
        "r:2 is no rating: value must be a number: 'x'; a line is LISTENER TRACK RATING [SECONDS]",
        refused(directory, "u t 5\nu s x\n"));
    assertEquals(
        "r:1 is no rating: value must be within 1.0..5.0: 6.0;"
            + " a line is LISTENER TRACK RATING [SECONDS]",
        refused(directory, "u t 6\n"));
    assertEquals("r has no ratings; check the name", refused(directory, "\n"));
  }

  private static String refused(Path directory, String text) {
    String message =
        assertThrows(UnreadableFileException.class, () -> read(directory, text)).getMessage();
    return String.valueOf(message).replace(directory + "/", "");
  }

  private static List<Feedback> read(Path directory, String text) throws IOException {
    return RatingFile.read(Files.writeString(directory.resolve("r"), text), SCALE);
  }

  private static Feedback rating(double value) {
    return new Feedback(
        new ListenerId("u"),
        new TrackId("t"),
        Feedback.Kind.RATING,
        OptionalDouble.of(value),
        OptionalLong.empty());
  }
}
