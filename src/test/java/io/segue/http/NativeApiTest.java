package io.segue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.Town;
import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.index.ServingIndex;
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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real server on a free port, asked by a real client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeApiTest {
  private static final long MAX_BODY = 100_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private Town town;
  private ServingIndex index;
  private ApiServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    town = Town.in(directory, 300, 40);
    town.publish();
    index = town.serve();
    Recommender recommender =
        new Recommender(
            new Weights("test", Map.of("cf", 0.7, "content", 0.25, "popularity", 0.05)));
    server =
        ApiServer.start(
            new ServerOptions("127.0.0.1", 0, MAX_BODY, 64, Duration.ofSeconds(5)),
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
  void searchAnswersTracksWithTheirGeneration() throws IOException, InterruptedException {
    JsonNode answer = ok(get("/v1/search?q=iron%20tide%2033&limit=3"));
    assertEquals("t33", answer.at("/tracks/0/track/id").textValue());
    assertEquals("g000001", answer.path("generation").textValue());
    assertEquals("text", answer.path("strategy").textValue());
    assertTrue(answer.path("matches").intValue() >= 1);
  }

  @Test
  void aTrackIsShownWithAllThatIsKnown() throws IOException, InterruptedException {
    JsonNode track = ok(get("/v1/tracks/t7")).path("track");
    assertEquals("Iron Tide 7", track.path("title").textValue());
    assertEquals("metal", track.at("/genres/0").textValue());
    assertEquals(67, track.at("/features/tempo").intValue());
  }

  @Test
  void similarTracksComeByEveryBasis() throws IOException, InterruptedException {
    for (String basis : new String[] {"hybrid", "cf", "content"}) {
      JsonNode answer = ok(get("/v1/tracks/t8/similar?limit=5&by=" + basis));
      assertEquals(basis, answer.path("strategy").textValue());
      assertEquals(5, answer.path("tracks").size());
      assertEquals("jazz", answer.at("/tracks/0/track/genres/0").textValue());
    }
  }

  @Test
  void aListenerGetsRecommendationsUnderFilters() throws IOException, InterruptedException {
    JsonNode answer = ok(get("/v1/listeners/l2/recommendations?limit=7&min_tempo=100&genre=jazz"));
    assertEquals(7, answer.path("tracks").size());
    assertEquals("hybrid", answer.path("strategy").textValue());
    for (JsonNode ranked : answer.path("tracks")) {
      assertTrue(ranked.at("/track/features/tempo").doubleValue() >= 100);
    }
  }

  @Test
  void nobodyNeedsToExistToGetRecommendations() throws IOException, InterruptedException {
    JsonNode answer =
        ok(
            post(
                "/v1/recommendations",
                """
                {"history":["t2",{"track":"t4","plays":9},{"track":"t5","verdict":"hate"}],
                 "limit":4,"filter":{"genre":["jazz"],"max_year":2015}}
                """));
    assertEquals(4, answer.path("tracks").size());
    assertEquals("hybrid", answer.path("strategy").textValue());
    JsonNode unknown = ok(get("/v1/listeners/nobody/recommendations?limit=3"));
    assertEquals("popular", unknown.path("strategy").textValue());
    assertEquals(3, unknown.path("tracks").size());
  }

  @Test
  void aTrackThatIsPutIsFoundByTheNextRequest() throws IOException, InterruptedException {
    HttpResponse<String> created =
        send(
            request("/v1/tracks/fresh%2F1")
                .PUT(
                    BodyPublishers.ofString(
                        """
                        {"title":"Zanzibar Comet","artists":["Новая Волна"],"genres":["jazz"],
                         "release_date":"2026-06","features":{"tempo":101.5}}
                        """)));
    assertEquals(201, created.statusCode(), created.body());
    JsonNode found = ok(get("/v1/search?q=zanzibar"));
    assertEquals("fresh/1", found.at("/tracks/0/track/id").textValue());
    assertEquals(
        "fresh/1",
        ok(get("/v1/search?q=%D0%BD%D0%BE%D0%B2%D0%B0%D1%8F"))
            .at("/tracks/0/track/id")
            .textValue());
    HttpResponse<String> again =
        send(
            request("/v1/tracks/fresh%2F1")
                .PUT(BodyPublishers.ofString("{\"title\":\"Zanzibar Comet\"}")));
    assertEquals(200, again.statusCode());
    assertEquals("unchanged", json(again).path("effect").textValue());
  }

  @Test
  void listensCountAtTheNextRequest() throws IOException, InterruptedException {
    String path = "/v1/listeners/fan/recommendations?limit=5";
    assertEquals("popular", ok(get(path)).path("strategy").textValue());
    JsonNode added =
        ok(
            post(
                "/v1/listens",
                """
                {"listens":[
                  {"listener_id":"fan","track_id":"t1","played_at":"2026-06-30T10:00:00Z"},
                  {"listener_id":"fan","track_id":"t3","plays":4},
                  {"listener_id":"fan","track_id":"unheard-of"},
                  {"listener_id":"fan","track_id":"t5","event":"love"}]}
                """));
    assertEquals(4, added.path("added").intValue());
    assertEquals("unheard-of", added.at("/unknown_tracks/0").textValue());
    JsonNode answer = ok(get(path));
    assertEquals("hybrid", answer.path("strategy").textValue());
    assertEquals("metal", answer.at("/tracks/0/track/genres/0").textValue());
    assertEquals(4, town.store().history(new ListenerId("fan"), 10).size());
  }

  @Test
  void healthAndGenerationAnswer() throws IOException, InterruptedException {
    assertEquals("live", ok(get("/health/live")).path("status").textValue());
    assertEquals("ready", ok(get("/health/ready")).path("status").textValue());
    JsonNode generation = ok(get("/v1/generation"));
    assertEquals("g000001", generation.path("generation").textValue());
    assertEquals(300, generation.at("/manifest/tracks").intValue());
    assertTrue(generation.at("/manifest/seed").isNumber(), generation.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/search|q",
        "/v1/search?q=|q",
        "/v1/search?q=a&q=b|q",
        "/v1/search?q=a&limit=0|limit",
        "/v1/search?q=a&limit=1e3|limit",
        "/v1/search?q=a&offset=-1|offset",
        "/v1/search?q=a&colour=red|colour",
        "/v1/tracks/t1/similar?by=magic|by",
        "/v1/tracks/t1/similar?min_tempo=fast|min_tempo",
        "/v1/tracks/t1/similar?min_tempo=9&max_tempo=8|min_tempo",
        "/v1/listeners/l1/recommendations?genre=|genre",
        "/v1/listeners/l1/recommendations?profile=other|profile",
        "/v1/listeners/l1/recommendations?scenario=gym|scenario",
        "/v1/listeners/%20x/recommendations|id"
      })
  void badParametersAreNamed(String path, String parameter)
      throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertEquals(400, response.statusCode(), response.body());
    JsonNode error = json(response).path("error");
    assertEquals(400, error.path("status").intValue());
    assertEquals(parameter, error.path("parameter").textValue());
    assertFalse(error.path("rule").textValue().isEmpty());
    assertFalse(error.path("message").textValue().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/recommendations||body",
        "/v1/recommendations|[]|body",
        "/v1/recommendations|{\"history\":[}|body",
        "/v1/recommendations|{\"history\":[],\"history\":[]}|body",
        "/v1/recommendations|{\"history\":[]} x|body",
        "/v1/recommendations|{}|history",
        "/v1/recommendations|{\"history\":7}|history",
        "/v1/recommendations|{\"history\":[7]}|history[0]",
        "/v1/recommendations|{\"history\":[{\"track\":\"t1\",\"plays\":-1}]}|history[0].plays",
        "/v1/recommendations|{\"history\":[{\"plays\":1}]}|history[0].track",
        "/v1/recommendations|{\"history\":[],\"limit\":\"x\"}|limit",
        "/v1/recommendations|{\"history\":[],\"filter\":{\"color\":1}}|color",
        "/v1/recommendations|{\"history\":[],\"surprise\":1}|surprise",
        "/v1/listens|{\"listens\":[]}|listens",
        "/v1/listens|{\"listens\":[{\"track_id\":\"t1\"}]}|listens[0]",
        "/v1/listens|{\"listens\":[{\"listener_id\":\"a\",\"track_id\":\"t1\",\"plays\":0}]}|listens[0]"
      })
  void badBodiesAreNamed(String path, String body, String parameter)
      throws IOException, InterruptedException {
    HttpResponse<String> response = post(path, body == null ? "" : body);
    assertEquals(400, response.statusCode(), response.body());
    assertEquals(parameter, json(response).at("/error/parameter").textValue(), response.body());
  }

  @Test
  void whatDoesNotExistIs404InTheSameShape() throws IOException, InterruptedException {
    for (String path : new String[] {"/v1/tracks/nope", "/v1/tracks/nope/similar", "/v2/x", "/"}) {
      HttpResponse<String> response = get(path);
      assertEquals(404, response.statusCode(), path);
      assertEquals(404, json(response).at("/error/status").intValue(), path);
    }
    HttpResponse<String> wrong = send(request("/v1/search?q=a").DELETE());
    assertEquals(405, wrong.statusCode());
    assertEquals(405, json(wrong).at("/error/status").intValue());
  }

  @Test
  void bodiesBeyondTheLimitAreRefused() throws IOException, InterruptedException {
    String large = "{\"history\":[\"" + "x".repeat((int) MAX_BODY) + "\"]}";
    HttpResponse<String> response = post("/v1/recommendations", large);
    assertEquals(413, response.statusCode());
    assertEquals(413, json(response).at("/error/status").intValue());
  }

  @Test
  void batchesOfListensAreAllOrNothing() throws IOException, InterruptedException {
    HttpResponse<String> response =
        post(
            "/v1/listens",
            """
            {"listens":[{"listener_id":"whole","track_id":"t1"},{"listener_id":"whole"}]}
            """);
    assertEquals(400, response.statusCode());
    assertEquals(0, town.store().history(new ListenerId("whole"), 10).size());
  }

  @Test
  void pagesOfHttpAnswersJoinToTheWhole() throws IOException, InterruptedException {
    JsonNode whole = ok(get("/v1/listeners/l4/recommendations?limit=12")).path("tracks");
    JsonNode second = ok(get("/v1/listeners/l4/recommendations?limit=6&offset=6")).path("tracks");
    assertEquals(
        StreamSupport.stream(whole.spliterator(), false).skip(6).toList(),
        StreamSupport.stream(second.spliterator(), false).toList());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode ok(HttpResponse<String> response) throws IOException {
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(
        response.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
    return json(response);
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JsonBody.MAPPER.readTree(response.body());
  }
}
