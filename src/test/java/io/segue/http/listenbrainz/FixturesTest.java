package io.segue.http.listenbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.http.JsonBody;
import io.segue.http.access.Openness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The submissions that the reference server is tested with, answered as it answers them. */
class FixturesTest {
  private static final String DIRECTORY = "listenbrainz-fixtures";

  /** All others are refused. */
  private static final Set<String> TAKEN =
      Set.of(
          "invalid_mbid_listens.json",
          "playing_now_with_duration.json",
          "playing_now_with_duration_ms.json",
          "same_timestamp_diff_track_valid_single.json",
          "same_timestamp_diff_track_valid_single_2.json",
          "same_timestamp_diff_track_valid_single_3.json",
          "valid_duration.json",
          "valid_import.json",
          "valid_playing_now.json",
          "valid_single.json");

  @Test
  void everyFixtureIsTakenOrRefusedAsByTheReference(@TempDir Path directory)
      throws IOException, InterruptedException {
    String data = System.getenv("SEGUE_DATA");
    assumeTrue(data != null, "set SEGUE_DATA to the directory with " + DIRECTORY);
    Map<String, Integer> expected = new TreeMap<>();
    Map<String, Integer> answered = new TreeMap<>();
    try (BrainzServer server = BrainzServer.in(directory, Openness.NONE, 1_000)) {
      for (Path fixture : fixtures(Path.of(data, DIRECTORY))) {
        String name = fixture.getFileName().toString();
        expected.put(name, TAKEN.contains(name) ? 200 : 400);
        answered.put(
            name, server.post("/1/submit-listens", Files.readString(fixture)).statusCode());
      }
      assertEquals(expected, answered);
      assertTrue(expected.keySet().containsAll(TAKEN), expected.toString());
      assertEquals(
          listensIn(Path.of(data, DIRECTORY)),
          server.ok("/1/user/bob/listen-count").at("/payload/count").longValue());
    }
  }

  /** Those of the same names at the same time are one. */
  private static long listensIn(Path directory) throws IOException {
    Set<String> listens = new TreeSet<>();
    for (Path fixture : fixtures(directory)) {
      if (TAKEN.contains(fixture.getFileName().toString())) {
        JsonBody.MAPPER
            .readTree(Files.readString(fixture))
            .path("payload")
            .forEach(listen -> {
              JsonNode names = listen.path("track_metadata");
              listens.add(
                  listen.path("listened_at")
                      + "|"
                      + names.path("artist_name")
                      + "|"
                      + names.path("track_name"));
            });
      }
    }
    return listens.stream().filter(listen -> !listen.startsWith("|")).count();
  }

  private static List<Path> fixtures(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
