package io.segue.http.spotify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.Seed;
import io.segue.http.JsonBody;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client looks at: shapes to the last key, limits, headers, and who is answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpotifyApiTest {
  private static final String ARTIST = Ids.ofArtist("Quintet 3");

  private SpotifyServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    server = SpotifyServer.in(directory, 64);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/tracks/t7||track",
        "/v1/tracks/4uLU6hMCjMI75M1A2tKUQC||track",
        "/v1/tracks/spotify:track:t7||track",
        "/v1/tracks?ids=t7,t8|/tracks|[track]",
        "/v1/audio-features/t7||features",
        "/v1/audio-features?ids=t7|/audio_features|[features]",
        "/v1/artists/ARTIST||artist",
        "/v1/artists/ARTIST/related-artists|/artists|[artist]",
        "/v1/artists/ARTIST/top-tracks?market=SE|/tracks|[track]",
        "/v1/artists/ARTIST/albums|/items|[simplifiedAlbum]",
        "/v1/search?q=blue&type=track&limit=2|/tracks|page",
        "/v1/search?q=blue&type=track&limit=50|/tracks/items|[track]",
        "/v1/search?q=quintet&type=artist|/artists/items|[artist]",
        "/v1/search?q=volume&type=album|/albums/items|[simplifiedAlbum]",
        "/v1/me/top/tracks?time_range=long_term|/items|[track]",
        "/v1/me/top/artists?time_range=long_term||page",
        "/v1/recommendations?seed_tracks=t2&seed_artists=ARTIST&seed_genres=jazz|/tracks|[track]",
        "/v1/recommendations?seed_tracks=t2&seed_artists=ARTIST&seed_genres=jazz|/seeds|[seed]",
        "/v1/recommendations/available-genre-seeds|/genres|[text]"
      })
  void answersHaveEveryKeyThatClientsRequire(String path, String pointer, String shape)
      throws IOException, InterruptedException {
    HttpResponse<String> response = server.get(path.replace("ARTIST", ARTIST));
    assertEquals(200, response.statusCode(), response.body());
    assertEquals(
        "private, no-store", response.headers().firstValue("Cache-Control").orElse("missing"));
    JsonNode json = json(response).at(pointer == null ? "" : pointer);
    Shape.check(shape, json, path);
    assertFalse(json.isArray() && json.isEmpty(), path);
  }

  @Test
  void aTrackWithoutAlbumIsASingleOfItsOwn() throws IOException, InterruptedException {
    JsonNode track = json(server.get("/v1/tracks/" + SpotifyServer.LONG_ID));
    assertEquals("single", track.at("/album/album_type").textValue());
    assertEquals("0000", track.at("/album/release_date").textValue());
    JsonNode album = json(server.get("/v1/albums/" + track.at("/album/id").textValue()));
    Shape.check("album", album, "album");
    assertEquals(SpotifyServer.LONG_ID, album.at("/tracks/items/0/id").textValue());
    assertEquals(404, server.get("/v1/audio-features/" + SpotifyServer.LONG_ID).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/recommendations",
        "/v1/recommendations?seed_tracks=",
        "/v1/recommendations?seed_tracks=t1,t2,t3&seed_genres=jazz,metal,pop",
        "/v1/recommendations?seed_tracks=t1&limit=0",
        "/v1/recommendations?seed_tracks=t1&limit=101",
        "/v1/recommendations?seed_tracks=t1&min_tempo=fast",
        "/v1/recommendations?seed_tracks=t1&max_tempo=NaN",
        "/v1/recommendations?seed_tracks=t1&target_energy=high",
        "/v1/recommendations?seed_tracks=t1&min_key=5&max_key=4",
        "/v1/search?q=x",
        "/v1/search?type=track",
        "/v1/search?q=x&type=song",
        "/v1/search?q=x&type=track&limit=51",
        "/v1/search?q=x&type=track&offset=1001",
        "/v1/tracks",
        "/v1/tracks?ids=,",
        "/v1/me/top/tracks?time_range=ever",
        "/v1/me/top/tracks?limit=51"
      })
  void whatBreaksALimitIsRefusedInTheEnvelope(String path)
      throws IOException, InterruptedException {
    HttpResponse<String> response = server.get(path);
    assertEquals(400, response.statusCode(), response.body());
    JsonNode error = json(response).path("error");
    Shape.check("fault", error, path);
    assertEquals(2, error.size(), "status and message only: " + error);
  }

  @Test
  void listsOfIdsEndAtTheirLimits() throws IOException, InterruptedException {
    assertEquals(200, server.get("/v1/tracks?ids=" + ids(50)).statusCode());
    assertEquals(400, server.get("/v1/tracks?ids=" + ids(51)).statusCode());
    assertEquals(200, server.get("/v1/audio-features?ids=" + ids(100)).statusCode());
    assertEquals(400, server.get("/v1/audio-features?ids=" + ids(101)).statusCode());
  }

  @Test
  void bearersSpeakSpotifyAndOthersNativeOnTheCallsOfBoth()
      throws IOException, InterruptedException {
    for (String path : List.of("/v1/tracks/t7", "/v1/search?q=blue&type=track")) {
      JsonNode spotify = json(server.get(path));
      assertFalse(spotify.has("generation"), spotify.toString());
    }
    for (String scheme : List.of("X-Api-Key", "Authorization")) {
      String value = (scheme.equals("X-Api-Key") ? "" : "Token ") + server.token();
      JsonNode track = json(server.send(server.request("/v1/tracks/t7").header(scheme, value)));
      assertEquals("g000001", track.path("generation").textValue());
      JsonNode genres =
          json(
              server.send(
                  server
                      .request("/v1/recommendations/available-genre-seeds")
                      .header(scheme, value)));
      assertEquals(3, genres.path("genres").size());
    }
    HttpRequest.Builder history =
        server
            .request("/v1/recommendations")
            .header("Authorization", "Bearer " + server.token())
            .POST(BodyPublishers.ofString("{\"history\":[\"t2\"]}"));
    assertEquals("hybrid", json(server.send(history)).path("strategy").textValue());
  }

  @Test
  void aGetThatClaimsToCarryJsonIsNotParsed() throws IOException, InterruptedException {
    HttpRequest.Builder request =
        server
            .request("/v1/tracks/t7")
            .header("Authorization", "Bearer " + server.token())
            .header("Content-Type", "application/json");
    assertEquals(200, server.send(request).statusCode());
  }

  @Test
  void withoutATokenThatCountsNothingIsAnswered() throws IOException, InterruptedException {
    for (HttpRequest.Builder request :
        List.of(
            server.request("/v1/artists/x"),
            server.request("/v1/tracks/t7").header("Authorization", "Bearer nothing"))) {
      HttpResponse<String> response = server.send(request);
      assertEquals(401, response.statusCode());
      assertEquals(
          "{\"error\":{\"status\":401,\"message\":\"Invalid access token\"}}", response.body());
    }
  }

  @Test
  void clientCredentialsAreATokensNameAndItself() throws IOException, InterruptedException {
    String basic =
        Base64.getEncoder()
            .encodeToString(("test:" + server.token()).getBytes(StandardCharsets.UTF_8));
    JsonNode granted =
        json(grant("grant_type=client_credentials", "Authorization", "Basic " + basic));
    assertEquals(server.token(), granted.path("access_token").textValue());
    assertEquals("Bearer", granted.path("token_type").textValue());
    assertEquals(3_600, granted.path("expires_in").intValue());
    String form = "grant_type=client_credentials&client_id=test&client_secret=";
    assertEquals(200, grant(form + server.token(), "X-None", "-").statusCode());
    for (String wrong : List.of(form + "x", "grant_type=password", "", "%")) {
      HttpResponse<String> refused = grant(wrong, "Authorization", "Basic !");
      assertEquals(400, refused.statusCode(), refused.body());
      assertTrue(json(refused).path("error").isTextual(), refused.body());
    }
  }

  @Test
  void floorsAndCeilingsAreNeverViolatedAndLimitsAreFilled()
      throws IOException, InterruptedException {
    SplittableRandom random = Seed.random(SpotifyApiTest.class);
    for (int i = 0; i < 24; i++) {
      int min = 60 + random.nextInt(100);
      int max = min + random.nextInt(60);
      JsonNode answer =
          json(
              server.get(
                  "/v1/recommendations?seed_"
                      + List.of("tracks=t5", "genres=jazz", "artists=" + ARTIST).get(i % 3)
                      + ("&limit=100&min_tempo=" + min + "&max_tempo=" + max)
                      + ("&target_popularity=" + random.nextInt(101))));
      Set<String> expected = new HashSet<>();
      for (int t = 0; t < 300; t++) {
        int tempo = 60 + t % 120;
        if (tempo >= min && tempo <= max && !(i % 3 == 0 && t == 5)) {
          expected.add("t" + t);
        }
      }
      Set<String> got = new HashSet<>();
      answer.path("tracks").forEach(track -> got.add(track.path("id").textValue()));
      String place = min + ".." + max + " seed " + Seed.value();
      assertTrue(expected.containsAll(got), place);
      assertEquals(Math.min(100, expected.size()), got.size(), place);
      JsonNode pool = answer.at("/seeds/0");
      assertTrue(
          pool.path("initialPoolSize").intValue() >= pool.path("afterFilteringSize").intValue());
      assertEquals(expected.size(), pool.path("afterFilteringSize").intValue(), place);
    }
  }

  @Test
  void aTargetThatComesNearerNeverLowersATrack() throws IOException, InterruptedException {
    String call = "/v1/recommendations?limit=100&seed_tracks=t2,t3&target_energy=0.5&target_tempo=";
    String track = json(server.get(call + "61")).at("/tracks/60/id").textValue();
    int tempo = json(server.get("/v1/audio-features/" + track)).path("tempo").intValue();
    int farthest = rank(json(server.get(call + (tempo + 90))), track);
    int last = farthest;
    for (int distance = 90; distance >= 0; distance -= 15) {
      int rank = rank(json(server.get(call + (tempo + distance))), track);
      assertTrue(rank <= last, track + " fell from " + last + " to " + rank);
      last = rank;
    }
    assertTrue(last < farthest, "no nearer: " + last);
  }

  @Test
  void seedsThatNobodyKnowsHaveEmptyPools() throws IOException, InterruptedException {
    JsonNode answer =
        json(server.get("/v1/recommendations?seed_tracks=nobody,t2&seed_genres=polka"));
    assertEquals(0, answer.at("/seeds/0/initialPoolSize").intValue());
    assertTrue(answer.at("/seeds/1/initialPoolSize").intValue() > 200);
    assertEquals("polka", answer.at("/seeds/2/id").textValue());
    assertEquals(20, answer.path("tracks").size());
    assertEquals(404, server.get("/v1/recommendations?seed_genres=polka").statusCode());
  }

  @Test
  void genreAndArtistSeedsBringTheirOwnAndTheirLike() throws IOException, InterruptedException {
    JsonNode jazz = json(server.get("/v1/recommendations?limit=30&seed_genres=JAZZ"));
    for (JsonNode track : jazz.path("tracks")) {
      assertTrue(track.path("name").textValue().startsWith("Blue Stride"), track.toString());
    }
    List<String> artists = new ArrayList<>();
    json(server.get("/v1/recommendations?limit=20&seed_artists=" + ARTIST))
        .path("tracks")
        .forEach(track -> artists.add(track.at("/artists/0/name").textValue()));
    assertTrue(artists.contains("Quintet 3"), artists.toString());
    assertTrue(new HashSet<>(artists).size() > 3, artists.toString());
  }

  @Test
  void whatTheListenerHatesIsNeverRecommended() throws IOException, InterruptedException {
    String call = "/v1/recommendations?limit=5&seed_tracks=t9";
    String first = json(server.get(call)).at("/tracks/0/id").textValue();
    server
        .town()
        .store()
        .add(
            List.of(
                new Feedback(
                    new ListenerId("l2"),
                    new io.segue.catalog.TrackId(first),
                    Feedback.Kind.HATE,
                    OptionalDouble.empty(),
                    OptionalLong.empty())));
    assertEquals(-1, rank(json(server.get(call)), first));
  }

  @Test
  void pagesOfASearchJoinToTheWhole() throws IOException, InterruptedException {
    List<String> joined = new ArrayList<>();
    String next = "/v1/search?type=track&limit=40&q=" + encoded("blue stride");
    while (!next.isEmpty()) {
      JsonNode page = json(server.get(next)).path("tracks");
      page.path("items").forEach(track -> joined.add(track.path("id").textValue()));
      next = page.path("next").asText("").replace("null", "").replaceFirst("http://[^/]+", "");
      assertEquals(150, page.path("total").intValue());
    }
    assertEquals(150, joined.size());
    assertEquals(150, new HashSet<>(joined).size());
  }

  private HttpResponse<String> grant(String form, String header, String value)
      throws IOException, InterruptedException {
    return server.send(
        server
            .request("/api/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(header, value)
            .POST(BodyPublishers.ofString(form)));
  }

  private static int rank(JsonNode answer, String track) {
    JsonNode tracks = answer.path("tracks");
    for (int i = 0; i < tracks.size(); i++) {
      if (track.equals(tracks.get(i).path("id").textValue())) {
        return i;
      }
    }
    return tracks.size() < 100 ? -1 : 100;
  }

  private static String ids(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add("t" + i);
    }
    return String.join(",", ids);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JsonBody.MAPPER.readTree(response.body());
  }
}
