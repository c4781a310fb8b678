package io.segue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.index.BuildMonitor;
import io.segue.index.GenerationBuilder;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.recommend.Recommender;
import io.segue.rerank.Weights;
import io.segue.store.Batch;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import io.segue.train.ConfidenceOptions;
import io.segue.train.FactorizationOptions;
import io.segue.train.Model;
import io.segue.train.Neighbours;
import io.segue.train.PlayWeight;
import io.segue.train.Training;
import io.segue.train.TrainingMonitor;
import io.segue.train.TrainingOptions;
import io.segue.train.TrainingSetBuilder;
import io.segue.train.itemitem.MarkovRandomField;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ten artists of eight tracks each; every listener is a fan of one, hears six of its tracks and two
 * of anybody's. A new track of artist 3 comes by HTTP.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewTrackApiTest {
  private static final int ARTISTS = 10;
  private static final int TRACKS = 8;
  private static final int LISTENERS = 80;
  private static final int LIMIT = 5;
  private static final FactorizationOptions FACTORIZATION =
      new FactorizationOptions(
          16, 8, 0.05, 1, 10, ConfidenceOptions.of(PlayWeight.BINARY), Seed.value());

  private final HttpClient client = HttpClient.newHttpClient();
  private Store store;
  private ServingIndex index;

  @BeforeAll
  void found(@TempDir Path directory) {
    store = Store.open(StoreLocation.of(directory.resolve("fans.db")));
    fill();
    TrainingSetBuilder set = new TrainingSetBuilder();
    store.forEachTrack(0, (_, track) -> set.add(track));
    store.forEachPlays(set::add);
    MarkovRandomField field = new MarkovRandomField(new MarkovRandomField.Options(30, 1, 0, 0));
    TrainingOptions options =
        new TrainingOptions(FACTORIZATION, Optional.of(Neighbours.of("field", field)));
    Model model =
        new Training(options, 2).learn(set.build(), store.change(), TrainingMonitor.silent());
    Generations generations = new Generations(directory.resolve("index"));
    new GenerationBuilder(store, generations, Town.CLOCK)
        .publish(Optional.of(model), Map.of(), BuildMonitor.SILENT);
    index = ServingIndex.open(generations, store);
  }

  @AfterAll
  void leave() {
    index.close();
    store.close();
    client.close();
  }

  @ParameterizedTest
  @CsvSource({"cf,First Light", "neighbours,Second Wind"})
  void aTrackPutOverHttpIsRecommendedToFansOfItsArtistAndNotToOthers(String signal, String title)
      throws IOException, InterruptedException {
    try (ApiServer server = start(signal)) {
      String id = "fresh-" + signal;
      put(
          server,
          id,
          "{\"title\":\"" + title + "\",\"artists\":[\"Artist 3\"],\"genres\":[\"genre 1\"]}");
      for (int l = 0; l < LISTENERS; l++) {
        List<String> tracks = recommended(server, "/v1/listeners/l" + l + "/recommendations");
        assertEquals(
            l % ARTISTS == 3,
            tracks.contains(id),
            signal + " for l" + l + ": " + tracks + ", seed " + Seed.value());
      }
    }
  }

  @Test
  void whoHeardOnlyTheNewTrackIsUnderstood() throws IOException, InterruptedException {
    for (String signal : new String[] {"cf", "neighbours"}) {
      try (ApiServer server = start(signal)) {
        put(
            server,
            "alone-" + signal,
            "{\"title\":\"Alone by " + signal + "\",\"artists\":[\"Artist 7\"]}");
        HttpRequest.Builder request =
            request(server, "/v1/recommendations")
                .POST(
                    BodyPublishers.ofString(
                        "{\"history\":[\"alone-" + signal + "\"],\"limit\":3}"));
        List<String> tracks = tracks(client.send(request.build(), BodyHandlers.ofString()));
        assertTrue(
            tracks.stream().allMatch(track -> track.startsWith("a7-")), signal + " " + tracks);
      }
    }
  }

  @Test
  void aTrackThatSharesNothingIsRecommendedToNobody() throws IOException, InterruptedException {
    try (ApiServer server = start("neighbours")) {
      put(server, "stranger", "{\"title\":\"Odd\",\"artists\":[\"Somebody else\"]}");
      for (int l = 0; l < ARTISTS; l++) {
        assertFalse(
            recommended(server, "/v1/listeners/l" + l + "/recommendations").contains("stranger"));
      }
    }
  }

  private void fill() {
    SplittableRandom random = Seed.random(NewTrackApiTest.class);
    try (Batch batch = store.batch()) {
      for (int a = 0; a < ARTISTS; a++) {
        for (int t = 0; t < TRACKS; t++) {
          batch.put(
              Track.builder(new TrackId("a" + a + "-" + t))
                  .title("Title " + t)
                  .artists(List.of("Artist " + a))
                  .genres(List.of("genre " + a % 2))
                  .build());
        }
      }
      for (int l = 0; l < LISTENERS; l++) {
        int skipped = random.nextInt(TRACKS);
        for (int t = 0; t < TRACKS; t++) {
          if (t != skipped && t != (skipped + 3) % TRACKS) {
            batch.add(Town.listen("l" + l, "a" + l % ARTISTS + "-" + t, 1 + random.nextInt(5)));
          }
        }
        for (int other = 0; other < 2; other++) {
          String track = "a" + random.nextInt(ARTISTS) + "-" + random.nextInt(TRACKS);
          batch.add(Town.listen("l" + l, track, 1));
        }
      }
      batch.commit();
    }
  }

  private ApiServer start(String signal) {
    return ApiServer.start(
        new ServerOptions("127.0.0.1", 0, 100_000, 64, Duration.ofSeconds(5)),
        new Gate(store.tokens(), Town.CLOCK, Openness.WRITE),
        List.of(
            new NativeApi(
                new Service(
                    store,
                    index,
                    new Recommender(new Weights("test", Map.of(signal, 1.0))),
                    Town.CLOCK))));
  }

  private void put(ApiServer server, String id, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> created =
        client.send(
            request(server, "/v1/tracks/" + id).PUT(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());
    assertEquals(201, created.statusCode(), created.body());
  }

  private List<String> recommended(ApiServer server, String path)
      throws IOException, InterruptedException {
    return tracks(
        client.send(
            request(server, path + "?by=cf&limit=" + LIMIT).build(), BodyHandlers.ofString()));
  }

  private static HttpRequest.Builder request(ApiServer server, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static List<String> tracks(HttpResponse<String> response) throws IOException {
    assertEquals(200, response.statusCode(), response.body());
    List<String> tracks = new ArrayList<>();
    for (JsonNode ranked : JsonBody.MAPPER.readTree(response.body()).path("tracks")) {
      tracks.add(ranked.at("/track/id").textValue());
    }
    return tracks;
  }
}
