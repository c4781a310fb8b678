package io.segue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
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

/** Search and suggestions over a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchApiTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private Town town;
  private ServingIndex index;
  private ApiServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    town = Town.in(directory, 300, 40);
    town.publish();
    index = town.serve();
    Recommender recommender = new Recommender(new Weights("test", Map.of("cf", 1.0)));
    server =
        ApiServer.start(
            new ServerOptions("127.0.0.1", 0, 10_000, 64, Duration.ofSeconds(5)),
            new Gate(town.store().tokens(), Town.CLOCK, Openness.READ),
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
  void operatorsAndFiltersHoldTogether() throws IOException, InterruptedException {
    JsonNode answer = ok("/v1/search?limit=500&q=" + q("tide year:1970-1979 -tag:live"));
    assertEquals(answer.path("matches").intValue(), answer.path("tracks").size());
    assertFalse(answer.path("tracks").isEmpty());
    for (JsonNode ranked : answer.path("tracks")) {
      int year = Integer.parseInt(ranked.at("/track/release_date").textValue());
      assertTrue(year >= 1970 && year <= 1979, ranked.toString());
      assertTrue(ranked.at("/track/tags").isMissingNode() || ranked.at("/track/tags").isEmpty());
    }
    JsonNode metal = ok("/v1/search?genre=metal&q=" + q("\"blue stride\""));
    assertEquals(0, metal.path("matches").intValue());
    assertTrue(metal.path("exhausted").booleanValue());
  }

  @Test
  void partsAddUpToTheScore() throws IOException, InterruptedException {
    for (JsonNode ranked : ok("/v1/search?listener=l1&q=tide").path("tracks")) {
      double sum =
          StreamSupport.stream(ranked.path("parts").spliterator(), false)
              .mapToDouble(JsonNode::doubleValue)
              .sum();
      assertEquals(ranked.path("score").doubleValue(), sum, 1e-6);
    }
  }

  @Test
  void aPersonalAnswerSaysSo() throws IOException, InterruptedException {
    JsonNode answer = ok("/v1/search?listener=l1&q=tide");
    assertEquals("l1", answer.at("/personalised/listener").textValue());
    assertTrue(answer.at("/personalised/artists").intValue() > 0);
    assertTrue(answer.at("/personalised/vector").booleanValue());
    assertTrue(answer.path("reason").textValue().contains("l1"));
    assertTrue(answer.at("/tracks/0/parts").has("listener"));
    assertTrue(ok("/v1/search?q=tide").path("personalised").isMissingNode());
    assertEquals(0, ok("/v1/search?listener=x&q=tide").at("/personalised/artists").intValue());
  }

  @Test
  void facetsCountEveryMatch() throws IOException, InterruptedException {
    JsonNode answer = ok("/v1/search?limit=1&facets=genre,decade,artist&q=tide");
    assertEquals("metal", answer.at("/facets/genre/0/value").textValue());
    assertEquals(answer.path("matches"), answer.at("/facets/genre/0/tracks"));
    assertEquals(20, answer.at("/facets/artist").size());
    int decades = 0;
    for (JsonNode decade : answer.at("/facets/decade")) {
      decades += decade.path("tracks").intValue();
    }
    assertEquals(answer.path("matches").intValue(), decades);
  }

  @Test
  void highlightsAreRangesOfTheText() throws IOException, InterruptedException {
    JsonNode track =
        ok("/v1/search?limit=1&highlight=true&q=" + q("stride quintet")).at("/tracks/0");
    assertEquals("[[5,11]]", track.at("/matched/title").toString());
    assertEquals("[[[0,7]]]", track.at("/matched/artists").toString());
    assertEquals("[]", track.at("/matched/album").toString());
  }

  @Test
  void cursorsGoThroughEverythingOnce() throws IOException, InterruptedException {
    JsonNode whole = ok("/v1/search?limit=500&q=tide");
    List<JsonNode> joined = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = ok("/v1/search?limit=41&q=tide" + next);
      page.path("tracks").forEach(joined::add);
      next = page.has("cursor") ? "&cursor=" + q(page.path("cursor").textValue()) : "";
    } while (!next.isEmpty());
    assertEquals(StreamSupport.stream(whole.path("tracks").spliterator(), false).toList(), joined);
    assertEquals(whole.path("matches").intValue(), new HashSet<>(joined).size());
  }

  @Test
  void suggestionsHaveKindAndId() throws IOException, InterruptedException {
    JsonNode found = ok("/v1/suggest?limit=5&kinds=artist&q=quin").path("suggestions");
    assertEquals(5, found.size());
    for (JsonNode one : found) {
      assertEquals("artist", one.path("kind").textValue());
      assertTrue(one.path("id").textValue().startsWith("Quintet"));
    }
    JsonNode track = ok("/v1/suggest?kinds=track&q=" + q("blue stride 28")).at("/suggestions/0");
    assertTrue(track.path("text").textValue().startsWith("Blue Stride 28"));
    assertTrue(track.path("id").textValue().startsWith("t28"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/search?q=a&facets=colour|facets",
        "/v1/search?q=a&highlight=maybe|highlight",
        "/v1/search?q=a&cursor=nonsense|cursor",
        "/v1/search?q=a&cursor=%00%ff|cursor",
        "/v1/search?q=a&cursor=x&offset=3|offset",
        "/v1/search?q=a&listener=|listener",
        "/v1/search?q=a&limit=501|limit",
        "/v1/search?q=a&offset=500|offset",
        "/v1/suggest|q",
        "/v1/suggest?q=%20|q",
        "/v1/suggest?q=a&limit=51|limit",
        "/v1/suggest?q=a&limit=x|limit",
        "/v1/suggest?q=a&kinds=label|kinds",
        "/v1/suggest?q=a&genre=rock|genre",
        "/v1/suggest?q=a&q=b|q"
      })
  void badParametersAreNamed(String path, String parameter)
      throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertEquals(400, response.statusCode(), response.body());
    JsonNode error = JsonBody.MAPPER.readTree(response.body()).path("error");
    assertEquals(parameter, error.path("parameter").textValue(), response.body());
    assertFalse(error.path("rule").textValue().isEmpty());
    assertTrue(error.has("value"));
  }

  @Test
  void aCursorOfAnotherRequestIsRefused() throws IOException, InterruptedException {
    String cursor = ok("/v1/search?limit=2&q=tide").path("cursor").textValue();
    HttpResponse<String> other = get("/v1/search?limit=2&q=stride&cursor=" + q(cursor));
    assertEquals(400, other.statusCode());
    assertTrue(other.body().contains("another request"));
    char last = cursor.charAt(8);
    String forged = cursor.replace(last, last == 'A' ? 'B' : 'A');
    assertEquals(400, get("/v1/search?limit=2&q=tide&cursor=" + q(forged)).statusCode());
  }

  @Test
  void noMarkupIsEverAnswered() throws IOException, InterruptedException {
    JsonNode answer = ok("/v1/search?highlight=true&q=" + q("<em>tide</em> \"<script>"));
    assertFalse(answer.path("tracks").toString().contains("<"));
  }

  private JsonNode ok(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), response.body());
    return JsonBody.MAPPER.readTree(response.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static String q(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
