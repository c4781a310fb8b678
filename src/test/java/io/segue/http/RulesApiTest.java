package io.segue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.segue.Town;
import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.index.ServingIndex;
import io.segue.recommend.Recommender;
import io.segue.rerank.Weights;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rules, hiding, list options, seeds, paths and radio over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesApiTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private Town town;
  private ServingIndex index;
  private ApiServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    town = Town.in(directory, 200, 30);
    town.publish();
    index = town.serve();
    Recommender recommender =
        new Recommender(
            new Weights("test", Map.of("cf", 0.7, "content", 0.25, "popularity", 0.05)));
    server =
        ApiServer.start(
            new ServerOptions("127.0.0.1", 0, 100_000, 64, Duration.ofSeconds(5)),
            new Gate(town.store().tokens(), Town.CLOCK, Openness.WRITE),
            List.of(new NativeApi(new Service(town.store(), index, recommender, Town.CLOCK))));
  }

  @AfterAll
  void stop() {
    server.close();
    index.close();
    town.close();
    client.close();
  }

  @Test
  void whatAListenerHidesIsGoneAtTheNextRequest() throws IOException, InterruptedException {
    String path = "/v1/listeners/l4/recommendations?limit=5";
    String artist = ok("GET", path, "").at("/tracks/0/track/artists/0").textValue();
    String hidden = "/v1/listeners/l4/recommendations?artist=" + encoded(artist);
    assertEquals(201, send("DELETE", hidden, "").statusCode());
    JsonNode after = ok("GET", path, "");
    assertEquals(5, after.path("tracks").size());
    assertFalse(after.toString().contains("\"" + artist + "\""));
    JsonNode rules = ok("GET", "/v1/listeners/l4/rules", "").path("rules");
    assertEquals(1, rules.size());
    String rule = "/v1/listeners/l4/rules/" + rules.at("/0/id").textValue();
    assertEquals(200, send("DELETE", rule, "").statusCode());
    assertTrue(ok("GET", path, "").toString().contains("\"" + artist + "\""));
    assertEquals(404, send("DELETE", rule, "").statusCode());
  }

  @Test
  void aRuleHoldsForEveryoneUntilItsDate() throws IOException, InterruptedException {
    String rule = "/v1/rules/no-jazz";
    String body = "{\"field\":\"genre\",\"value\":\"JAZZ\",\"bias\":-1,\"until\":\"%s\"}";
    String path = "/v1/listeners/l2/recommendations?limit=10";
    assertEquals(201, send("PUT", rule, body.formatted("2026-07-01")).statusCode());
    assertFalse(ok("GET", path, "").toString().contains("jazz\"]"));
    assertEquals(200, send("PUT", rule, body.formatted("2026-06-30")).statusCode());
    assertTrue(ok("GET", path, "").toString().contains("jazz"));
    assertEquals("2026-06-30T00:00:00Z", ok("GET", rule, "").path("until").textValue());
    assertEquals(200, send("DELETE", rule, "").statusCode());
  }

  @Test
  void brokenRulesAreRefused() throws IOException, InterruptedException {
    for (String body :
        List.of(
            "{\"field\":\"genre\",\"value\":\"x\",\"bias\":-3}",
            "{\"field\":\"mood\",\"value\":\"x\",\"bias\":-1}",
            "{\"field\":\"tempo\",\"value\":\"fast\",\"bias\":2}",
            "{\"field\":\"genre\",\"values\":[],\"bias\":2}",
            "{\"field\":\"genre\",\"value\":\"x\",\"bias\":-1,\"until\":\"soon\"}",
            "{\"field\":\"genre\",\"value\":\"x\"}")) {
      HttpResponse<String> response = send("PUT", "/v1/rules/x", body);
      assertEquals(400, response.statusCode(), body + ": " + response.body());
    }
    assertEquals(400, send("DELETE", "/v1/listeners/l1/recommendations?genre=x", "").statusCode());
    assertEquals(400, send("DELETE", "/v1/listeners/l1/recommendations", "").statusCode());
  }

  @Test
  void aListTakesItsWishesFromTheQuery() throws IOException, InterruptedException {
    JsonNode answer =
        ok(
            "GET",
            "/v1/listeners/l6/recommendations?limit=12&max_per_artist=1&diversity=0.5"
                + "&diversity_by=dpp&rotation=daily&exclude_tag=live&boost=artist:Quintet%203:2",
            "");
    assertEquals(12, answer.path("tracks").size());
    assertEquals("2026-06-30", answer.at("/rotation/bucket").textValue());
    assertEquals(
        12,
        StreamSupport.stream(answer.path("tracks").spliterator(), false)
            .map(ranked -> ranked.at("/track/artists/0").textValue())
            .distinct()
            .count());
    for (String broken :
        List.of(
            "diversity=2",
            "diversity_by=x",
            "max_per_artist=0",
            "versions=some",
            "boost=artist:1.5",
            "boost=mood:x:2",
            "heard=no",
            "rotation=weekly")) {
      assertEquals(
          400, send("GET", "/v1/listeners/l6/recommendations?" + broken, "").statusCode(), broken);
    }
  }

  @Test
  void theBodyTakesTheSameWishesAndSeeds() throws IOException, InterruptedException {
    JsonNode wished =
        ok(
            "POST",
            "/v1/recommendations",
            "{\"history\":[\"t2\"],\"limit\":5,\"max_per_artist\":1,"
                + "\"exclude_artist\":[\"Quintet 0\"]}");
    assertEquals(5, wished.path("tracks").size());
    assertFalse(wished.toString().contains("Quintet 0\""));
    JsonNode seeded =
        ok(
            "POST",
            "/v1/recommendations",
            "{\"like\":[\"t2\",\"t4\"],\"unlike\":[\"t5\"],\"agreement\":0.8,\"limit\":5}");
    assertEquals(5, seeded.path("tracks").size());
    JsonNode similar =
        ok("GET", "/v1/similar?track=t2&track=t4&unlike=t5&agreement=0.8&limit=5", "");
    assertEquals(seeded.path("tracks"), similar.path("tracks"));
    assertEquals(400, send("GET", "/v1/similar?track=nobody", "").statusCode());
    assertEquals(400, send("GET", "/v1/similar", "").statusCode());
  }

  @Test
  void aPathAndARadioGoOn() throws IOException, InterruptedException {
    JsonNode path = ok("GET", "/v1/path?from=t2&to=t7&limit=6", "");
    assertEquals("t2", path.at("/tracks/0/track/id").textValue());
    assertEquals("path", path.path("strategy").textValue());
    JsonNode first =
        ok("POST", "/v1/radio", "{\"seed_track\":[\"t2\"],\"limit\":4,\"genre\":\"jazz\"}");
    assertEquals(4, first.path("position").intValue());
    String station = first.path("station").textValue();
    JsonNode second = ok("GET", "/v1/radio?limit=4&station=" + station, "");
    assertEquals(5, second.at("/tracks/0/rank").intValue());
    second
        .path("tracks")
        .forEach(ranked -> {
          assertEquals("jazz", ranked.at("/track/genres/0").textValue());
          assertFalse(first.path("tracks").toString().contains(ranked.at("/track/id").toString()));
        });
    assertEquals(400, send("GET", "/v1/radio?station=abc", "").statusCode());
    assertEquals(400, send("GET", "/v1/radio", "").statusCode());
    assertEquals(
        200, send("GET", "/v1/radio?seed_artist=quintet%201&listener=l2", "").statusCode());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private JsonNode ok(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> response = send(method, path, body);
    assertEquals(200, response.statusCode(), response.body());
    return new JsonMapper().readTree(response.body());
  }
}
