package io.segue.http.spotify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.segue.Town;
import io.segue.catalog.Availability;
import io.segue.catalog.Track;
import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import io.segue.listening.RuleTarget;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rules of everyone hold wherever tracks are answered, a listener's wherever it is known who. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredRulesTest {
  private static final String HIDDEN = "\"Quintet 3\"";
  private static final Optional<ListenerId> LISTENER = Optional.of(new ListenerId("l2"));

  /** Native paths that answer tracks of the hidden artist, with and without a listener. */
  private static final List<String> ANYBODY =
      List.of(
          "/v1/search?limit=100&q=artist:%22quintet+3%22",
          "/v1/radio/prompt?limit=60&prompt=artist:(quintet+3)::nosim",
          "/v1/radio/prompt?limit=60&prompt=track:t30");

  private final JsonMapper mapper = new JsonMapper();
  private SpotifyServer server;
  private String key = "";

  @BeforeAll
  void start(@TempDir Path directory) {
    server = SpotifyServer.in(directory, 64);
    key = server.newToken("anybody", Optional.empty());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void whatAListenerHidIsHiddenWhereItIsKnownWhoAsks() throws IOException, InterruptedException {
    Rule hidden =
        new Rule(
            "h",
            LISTENER,
            RuleTarget.of("artist", "Quintet 3"),
            Rule.EXCLUDE,
            Rule.Validity.ALWAYS,
            "");
    server.town().store().put(hidden);
    for (String path : ANYBODY) {
      assertTrue(asked(path).contains(HIDDEN), path);
      assertFalse(asked(path + "&listener=l2").contains(HIDDEN), path);
      assertTrue(asked(path + "&listener=l4").contains(HIDDEN), path);
    }
    assertFalse(ofBearer("/v1/recommendations?seed_tracks=t30&limit=100").contains(HIDDEN));
    assertFalse(ofBearer("/v1/search?type=track,artist&q=quintet").contains(HIDDEN));
    server.town().store().removeRule(LISTENER, "h");
    for (String path : ANYBODY) {
      assertTrue(asked(path + "&listener=l2").contains(HIDDEN), path);
    }
    assertTrue(ofBearer("/v1/recommendations?seed_tracks=t30&limit=100").contains(HIDDEN));
  }

  @Test
  void rulesForEveryoneHoldForEveryCall() throws IOException, InterruptedException {
    Rule never = Rule.of("never", RuleTarget.of("artist", "Quintet 3"), Rule.EXCLUDE);
    server.town().store().put(never);
    for (String path : ANYBODY) {
      assertFalse(asked(path).contains(HIDDEN), path);
    }
    assertFalse(ofBearer("/v1/recommendations?seed_genres=jazz&limit=100").contains(HIDDEN));
    assertFalse(ofBearer("/v1/search?type=track&q=quintet+3").contains(HIDDEN));
    server.town().store().removeRule(Optional.empty(), "never");
    Rule only = Rule.of("only", RuleTarget.of("genre", "metal"), Rule.ONLY);
    server.town().store().put(only);
    assertFalse(asked("/v1/search?limit=100&q=blue+OR+iron").contains("jazz"));
    assertFalse(ofBearer("/v1/recommendations?seed_tracks=t30&limit=100").contains("Quintet"));
    server.town().store().removeRule(Optional.empty(), "only");
  }

  @Test
  void whatIsNotAvailableNowIsNowhere() throws IOException, InterruptedException {
    long noon = Town.CLOCK.millis();
    Track ended =
        Town.track(34).toBuilder()
            .availability(new Availability(OptionalLong.empty(), OptionalLong.of(noon), List.of()))
            .build();
    server.put(ended);
    for (String path : ANYBODY) {
      assertTrue(asked(path).contains(HIDDEN), path);
      assertFalse(asked(path).contains("\"t34\""), path);
    }
    server.put(Town.track(34));
  }

  @Test
  void aCursorGoesOnWhenARuleCameBetween() throws IOException, InterruptedException {
    JsonNode first = mapper.readTree(asked("/v1/search?limit=3&q=tide&listener=l3"));
    String third = first.at("/tracks/2/track/id").textValue();
    Rule hidden =
        new Rule("c", LISTENER, RuleTarget.of("track", third), -1, Rule.Validity.ALWAYS, "");
    server.town().store().put(hidden);
    String cursor = first.path("cursor").textValue();
    JsonNode next =
        mapper.readTree(asked("/v1/search?limit=3&q=tide&listener=l3&cursor=" + cursor));
    assertEquals(4, next.at("/tracks/0/rank").intValue());
    server.town().store().removeRule(LISTENER, "c");
  }

  @Test
  void aBoostLiftsWhatPromptsAndSeedsRank() throws IOException, InterruptedException {
    Rule lift = Rule.of("lift", RuleTarget.of("artist", "Quintet 9"), 50);
    String prompt = "/v1/radio/prompt?limit=1&prompt=%23jazz";
    assertFalse(asked(prompt).contains("Quintet 9"));
    server.town().store().put(lift);
    assertTrue(asked(prompt).contains("Quintet 9"));
    assertTrue(ofBearer("/v1/recommendations?seed_tracks=t30&limit=1").contains("Quintet 9"));
    server.town().store().removeRule(Optional.empty(), "lift");
  }

  private String asked(String path) throws IOException, InterruptedException {
    return ok(path, server.send(server.request(path).header("X-Api-Key", key)));
  }

  private String ofBearer(String path) throws IOException, InterruptedException {
    return ok(path, server.get(path));
  }

  private static String ok(String path, HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), path + ": " + response.body());
    return response.body();
  }
}
