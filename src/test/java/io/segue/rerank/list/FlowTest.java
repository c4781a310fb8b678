package io.segue.rerank.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlowTest {
  @Test
  void theWheelIsAsPrinted() {
    assertEquals("8B", CamelotKey.of(0, true).toString());
    assertEquals("8A", CamelotKey.of(9, false).toString());
    assertEquals("9B", CamelotKey.of(7, true).toString());
    assertEquals("7B", CamelotKey.of(5, true).toString());
    assertEquals("1A", CamelotKey.of(8, false).toString());
    assertEquals("12B", CamelotKey.of(4, true).toString());
    assertEquals("5A", CamelotKey.of(0, false).toString());
  }

  @Test
  void stepsGoAroundTheWheel() {
    assertEquals(0, CamelotKey.of(0, true).steps(CamelotKey.of(0, true)));
    assertEquals(1, CamelotKey.of(0, true).steps(CamelotKey.of(9, false)));
    assertEquals(1, new CamelotKey(12, true).steps(new CamelotKey(1, true)));
    assertEquals(7, new CamelotKey(1, true).steps(new CamelotKey(7, false)));
  }

  @Test
  void halfAndDoubleTempoAreNoStep() {
    assertEquals(0, Flow.roughness(track(72, 0), track(144, 0)), 1e-9);
    assertTrue(
        Flow.roughness(track(120, 0), track(125, 0))
            < Flow.roughness(track(120, 0), track(140, 0)));
    assertEquals(0.5, Flow.roughness(track(120, 0), track(120, 6)), 0.1);
  }

  @Test
  void theSmoothestPassageComesFirst() {
    List<Track> tracks = List.of(track(160, 6), track(122, 7), track(150, 0));
    ListBuilder builder =
        new ListBuilder(List.of(new Flow(tracks::get, Optional.of(track(120, 0)), 1)), List.of());
    builder.add(0, 3, 3, 1);
    assertEquals(List.of(1), builder.list());
  }

  @Test
  void whatIsUnknownCostsNothing() {
    Track unknown = Track.builder(new TrackId("u")).build();
    assertEquals(0, Flow.roughness(unknown, track(120, 0)));
  }

  private static Track track(double tempo, double key) {
    return Track.builder(new TrackId("t"))
        .features(
            new AudioFeatures(
                Map.of(AudioFeature.TEMPO, tempo, AudioFeature.KEY, key, AudioFeature.MODE, 1.0)))
        .build();
  }
}
