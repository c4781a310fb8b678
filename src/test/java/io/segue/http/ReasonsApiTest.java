package io.segue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Explanations, similarity and why-not over a real connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReasonsApiTest {
  private TownServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    server = TownServer.start(directory);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyTrackIsExplainedWhenAskedFor() throws IOException, InterruptedException {
    JsonNode answer =
        TownServer.ok(
            server.post(
                "/v1/recommendations",
                "{\"history\":[\"t2\",\"t4\",\"t6\"],\"limit\":5,\"explain\":true}"));
    for (JsonNode track : answer.path("tracks")) {
      double sum = 0;
      for (JsonNode part : track.at("/explanation/parts")) {
        sum += part.path("contribution").doubleValue();
      }
      assertEquals(track.path("score").doubleValue(), sum, 1e-6);
      assertTrue(track.at("/explanation/sentence").textValue().startsWith("Because you played"));
      assertFalse(track.at("/explanation/parts/0/drivers/0/track").textValue().isEmpty());
    }
    assertTrue(
        server
            .ok("/v1/listeners/l1/recommendations?limit=2")
            .at("/tracks/0/explanation")
            .isMissingNode());
  }

  @Test
  void similarTracksTellHowSimilarTheyAre() throws IOException, InterruptedException {
    JsonNode answer = server.ok("/v1/tracks/t8/similar?limit=4&explain=true");
    for (JsonNode track : answer.path("tracks")) {
      double similarity = track.path("similarity").doubleValue();
      assertTrue(similarity > 0 && similarity < 1, track.toString());
      assertTrue(track.at("/explanation/sentence").textValue().contains("Blue Stride 8"));
    }
  }

  @Test
  void whyNotNamesTheStepAndTheChange() throws IOException, InterruptedException {
    JsonNode filtered = server.ok("/v1/why-not?listener=l2&track=t298&max_tempo=100&limit=300");
    assertEquals("filter", filtered.path("step").textValue());
    assertEquals("its tempo is 118, against max_tempo=100", filtered.at("/reasons/0").textValue());
    assertEquals("max_tempo", filtered.at("/changes/0/parameter").textValue());
    JsonNode below = server.ok("/v1/why-not?similar_to=t8&track=t9&limit=3");
    assertEquals("ranked_below", below.path("step").textValue());
    assertEquals("limit", below.at("/changes/0/parameter").textValue());
    JsonNode heard =
        TownServer.ok(
            server.post("/v1/why-not", "{\"history\":[\"t2\"],\"track\":\"t2\",\"limit\":5}"));
    assertEquals("heard", heard.path("step").textValue());
    assertEquals("unknown", server.ok("/v1/why-not?listener=l2&track=x").path("step").textValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/why-not?track=t1|listener",
        "/v1/why-not?listener=l1|track",
        "/v1/why-not?listener=l1&similar_to=t2&track=t1|similar_to",
        "/v1/why-not?listener=l1&track=%20|track",
        "/v1/tracks/t1/similar?explain=maybe|explain",
        "/v1/tracks/t1/similar?explain=true&limit=101|limit"
      })
  void badQuestionsAreNamed(String path, String parameter)
      throws IOException, InterruptedException {
    assertEquals(400, server.get(path).statusCode(), path);
    assertEquals(
        parameter,
        TownServer.json(server.get(path)).at("/error/parameter").textValue(),
        server.get(path).body());
  }
}
