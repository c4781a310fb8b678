package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.listening.ListenMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceOptionsTest {
  private static final HistoryScale SCALE = new HistoryScale(10, 20_000);

  @ParameterizedTest
  @CsvSource({
    "BINARY, 7, 1",
    "LOG, 7, 2.0794415",
    "LINEAR, 7, 7",
    "LOG, 0.5, 0.4054651",
  })
  void weighsAPreferenceByItsMagnitude(PlayWeight weight, float preference, float expected) {
    float[] found =
        ConfidenceOptions.of(weight)
            .weights(new float[] {preference, -preference}, new float[2], SCALE);
    assertArrayEquals(new float[] {expected, -0.05f * expected}, found, 1e-6f);
  }

  @Test
  void bm25SaturatesLaterInLongHistories() {
    ConfidenceOptions options = new ConfidenceOptions(PlayWeight.BM25, 2, 0.5, 0.1, 0);
    float[] found = options.weights(new float[] {6, 14, -3}, new float[3], SCALE);
    // 20 plays are twice the mean: the half saturation is 2 (0.5 + 0.5 · 2) = 3.
    assertArrayEquals(new float[] {6f * 3 / 9, 14f * 3 / 17, -0.1f * 3 * 3 / 6}, found, 1e-6f);
  }

  @Test
  void whatIsLikedAgesFromItsLatestListenAndNothingElseDoes() {
    ConfidenceOptions options = new ConfidenceOptions(PlayWeight.LINEAR, 1, 0, 0.5, 30);
    float[] found =
        options.weights(
            new float[] {8, 8, 8, 8, -8}, new float[] {20_000, 19_970, 0, 20_500, 19_000}, SCALE);
    assertArrayEquals(new float[] {8, 4, 8, 8, -4}, found, 1e-5f);
  }

  @Test
  void theScaleIsThatOfAllLikingAndTheNewestListen() {
    ListenMatrix plain =
        Listening.of(new float[][] {{4, -9, 2}, {0, 0, 0}, {0, 12, 0}, {-1, 0, 0}});
    ListenMatrix dated =
        new ListenMatrix(
            plain.listeners(),
            plain.tracks(),
            plain.plays(),
            plain.plays().withValues(new float[] {5, 17, 0, 9, 1}));
    assertEquals(new HistoryScale(9, 17), HistoryScale.of(dated));
    assertEquals(new HistoryScale(9, 0), HistoryScale.of(plain));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5, 0.1, 0, saturation",
    "1001, 0.5, 0.1, 0, saturation",
    "1, -0.1, 0.1, 0, length-weight",
    "1, 1.1, 0.1, 0, length-weight",
    "1, 0.5, 1.5, 0, dislike",
    "1, 0.5, NaN, 0, dislike",
    "1, 0.5, 0.1, -1, half-life-days",
    "1, 0.5, 0.1, 0.001, half-life-days",
    "1, 0.5, 0.1, 100001, half-life-days",
  })
  void namesTheOptionOutOfRange(double k, double b, double dislike, double days, String option) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ConfidenceOptions(PlayWeight.BM25, k, b, dislike, days));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(option + " must be "), message);
  }

  @ParameterizedTest
  @CsvSource({"0", "NaN", "Infinity"})
  void rejectsPreferencesOutOfRange(float preference) {
    float[] history = {1f, preference};
    assertThrows(
        IllegalArgumentException.class,
        () -> ConfidenceOptions.of(PlayWeight.LOG).weights(history, new float[2], SCALE));
  }
}
