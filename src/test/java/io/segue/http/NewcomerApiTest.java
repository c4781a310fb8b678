package io.segue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.Town;
import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.index.ServingIndex;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import io.segue.recommend.Recommender;
import io.segue.rerank.Weights;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real server answers to listeners of whom little is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomerApiTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private Town town;
  private ServingIndex index;
  private ApiServer server;

  /** In this town students hear jazz. */
  @BeforeAll
  void start(@TempDir Path directory) {
    town = Town.in(directory, 120, 40);
    for (int l = 0; l < 40; l++) {
      put("l" + l, l % 2 == 0 ? "student" : "smith");
    }
    put("new", "student");
    town.publish();
    index = town.serve();
    Recommender recommender =
        new Recommender(new Weights("test", Map.of("cf", 0.7, "content", 0.3)));
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
  void attributesOfTheStoreAndOfTheRequestAnswerAlike() throws IOException, InterruptedException {
    JsonNode stored = ok(get("/v1/listeners/new/recommendations?limit=5"));
    assertEquals("attributes", stored.path("strategy").textValue());
    assertEquals("no history yet; from occupation student", stored.path("reason").textValue());
    assertEquals("jazz", stored.at("/tracks/0/track/genres/0").textValue());
    JsonNode told =
        ok(
            post(
                "/v1/recommendations",
                "{\"history\":[],\"limit\":5,\"attributes\":{\"Occupation\":\"Student\"}}"));
    assertEquals(stored.path("tracks"), told.path("tracks"));
  }

  @Test
  void attributesMayBeSeveralAndNumbers() throws IOException, InterruptedException {
    JsonNode answer =
        ok(
            post(
                "/v1/recommendations",
                "{\"history\":[],\"attributes\":{\"genres\":[\"metal\"],\"era\":1990,\"age\":31}}"));
    assertEquals("attributes", answer.path("strategy").textValue());
    assertEquals("metal", answer.at("/tracks/0/track/genres/0").textValue());
  }

  @Test
  void aNewcomerIsAskedByParametersAndByBodyAlike() throws IOException, InterruptedException {
    JsonNode first = ok(get("/v1/onboarding/next")).path("questions");
    assertEquals(1, first.size());
    assertTrue(first.at("/0/gain").doubleValue() > 0);
    String id = first.at("/0/track/id").textValue();
    JsonNode second = ok(get("/v1/onboarding/next?limit=3&liked=" + id + "&unknown=t1"));
    assertEquals("information", second.path("strategy").textValue());
    assertEquals(3, second.path("questions").size());
    JsonNode body =
        ok(
            post(
                "/v1/onboarding/next",
                "{\"liked\":[\"" + id + "\"],\"unknown\":[\"t1\"],\"limit\":3}"));
    assertEquals(second, body);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/onboarding/next?limit=0, limit",
    "/v1/onboarding/next?limit=x, limit",
    "/v1/onboarding/next?liked=t1&disliked=t1, disliked",
    "/v1/onboarding/next?liked=, liked",
    "/v1/onboarding/next?loved=t1, loved"
  })
  void wrongAnswersAreRefused(String path, String parameter)
      throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertEquals(400, response.statusCode(), response.body());
    assertEquals(
        parameter, JsonBody.MAPPER.readTree(response.body()).at("/error/parameter").textValue());
  }

  @Test
  void attributesThatAreNoObjectAreRefused() throws IOException, InterruptedException {
    HttpResponse<String> response =
        post("/v1/recommendations", "{\"history\":[],\"attributes\":[1]}");
    assertEquals(400, response.statusCode(), response.body());
  }

  private void put(String listener, String occupation) {
    town.store()
        .put(
            new Listener(
                new ListenerId(listener), Optional.empty(), Map.of("occupation", occupation)));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static JsonNode ok(HttpResponse<String> response) throws IOException {
    assertEquals(200, response.statusCode(), response.body());
    return JsonBody.MAPPER.readTree(response.body());
  }
}
