package io.segue.http.audiomuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.http.JsonBody;
import io.segue.http.access.Openness;
import io.segue.http.foreign.LibraryServer;
import io.segue.store.Scope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The three requests of Navidrome's plugin as it makes them, and what it does with the answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudioMuseApiTest {
  private LibraryServer server;
  private LibraryServer closed;

  @BeforeAll
  void start(@TempDir Path one, @TempDir Path two) {
    server = LibraryServer.in(one, Openness.READ);
    closed = LibraryServer.in(two, Openness.NONE);
  }

  @AfterAll
  void stop() {
    server.close();
    closed.close();
  }

  @Test
  void similarTracksAreABareArrayOfAscendingDistance() throws IOException, InterruptedException {
    JsonNode tracks =
        ok("/api/similar_tracks?eliminate_duplicates=false&item_id=t4&n=25&radius_similarity=true");
    assertTrue(tracks.isArray());
    assertEquals(25, tracks.size());
    double last = 0;
    Set<String> ids = new HashSet<>();
    for (JsonNode track : tracks) {
      double distance = track.path("distance").doubleValue();
      assertTrue(distance >= last && distance <= 1, tracks.toString());
      last = distance;
      assertTrue(ids.add(track.path("item_id").asText()));
      for (String field : List.of("title", "author", "album")) {
        assertTrue(track.path(field).isTextual(), field);
      }
    }
    assertFalse(ids.contains("t4"));
    assertEquals(10, ok("/api/similar_tracks?item_id=t4").size());
  }

  @Test
  void withoutDuplicatesAnArtistHasThreeSongs() throws IOException, InterruptedException {
    Map<String, Integer> counts = new HashMap<>();
    for (JsonNode track : ok("/api/similar_tracks?item_id=t4&n=60&eliminate_duplicates=true")) {
      counts.merge(track.path("author").asText(), 1, Integer::sum);
    }
    assertTrue(counts.values().stream().allMatch(count -> count <= 3), counts.toString());
    assertTrue(counts.containsValue(3), counts.toString());
  }

  @Test
  void aTrackIsFoundByTheServersIdItsOwnIdOrItsName() throws IOException, InterruptedException {
    JsonNode byServer = ok("/api/similar_tracks?item_id=" + LibraryServer.ODD_ON_SERVER);
    assertEquals(byServer, ok("/api/similar_tracks?item_id=odd%2F1"));
    assertEquals(
        byServer,
        ok(
            "/api/similar_tracks?item_id=unknown&artist=bjork,+ltd.&title="
                + LibraryServer.encoded(LibraryServer.ODD_TITLE)));
    assertEquals(
        ok("/api/similar_tracks?item_id=t4"),
        ok("/api/similar_tracks?title=BLUE+STRIDE+4&artist=Quintet+0"));
    JsonNode path = ok("/api/find_path?start_song_id=odd%2F1&end_song_id=t4").path("path");
    assertEquals(LibraryServer.ODD_ON_SERVER, path.path(0).path("item_id").asText());
  }

  @Test
  void whatIsMissingIs400AndWhatIsUnknown404() throws IOException, InterruptedException {
    assertEquals(400, status("/api/similar_tracks"));
    assertEquals(400, status("/api/similar_tracks?title=only"));
    assertEquals(400, status("/api/similar_tracks?item_id=t4&n=0"));
    assertEquals(400, status("/api/similar_tracks?item_id=t4&n=many"));
    assertEquals(404, status("/api/similar_tracks?item_id=unknown"));
    assertEquals(404, status("/api/similar_tracks?item_id=unknown&title=Blue+Stride&artist=x"));
    assertEquals(400, status("/api/find_path?start_song_id=t4"));
    assertEquals(400, status("/api/find_path?start_song_id=t4&end_song_id=t4"));
    assertEquals(404, status("/api/find_path?start_song_id=t4&end_song_id=unknown"));
    assertEquals(400, status("/api/similar_artists"));
    assertEquals(404, status("/api/similar_artists?artist=nobody"));
    assertEquals(404, status("/AudioMuseAI/nothing"));
  }

  @Test
  void aPathHasBothEndsAndTheSumOfItsSteps() throws IOException, InterruptedException {
    JsonNode answer =
        ok("/api/find_path?start_song_id=t4&end_song_id=t9&max_steps=8&path_fix_size=false");
    JsonNode path = answer.path("path");
    assertTrue(path.size() >= 2 && path.size() <= 8, answer.toString());
    assertEquals("t4", path.path(0).path("item_id").asText());
    assertEquals("t9", path.path(path.size() - 1).path("item_id").asText());
    double total = answer.path("total_distance").doubleValue();
    assertTrue(total > 0 && total <= path.size() - 1, answer.toString());
  }

  @Test
  void similarArtistsBringSongsOfBoth() throws IOException, InterruptedException {
    JsonNode artists =
        ok("/api/similar_artists?artist=Quintet+3&include_component_matches=true&n=5");
    assertEquals(5, artists.size());
    double last = 0;
    for (JsonNode artist : artists) {
      double divergence = artist.path("divergence").doubleValue();
      assertTrue(divergence >= last && divergence <= 1, artists.toString());
      last = divergence;
      assertTrue(artist.path("artist").asText().startsWith("Quintet"), artists.toString());
      JsonNode match = artist.path("component_matches").path(0);
      for (String side : List.of("artist1", "artist2")) {
        JsonNode song = match.path(side + "_representative_songs").path(0);
        assertTrue(song.path("item_id").isTextual() && song.path("title").isTextual());
      }
    }
    String id = artists.path(0).path("artist_id").asText();
    assertEquals(
        ok("/api/similar_artists?artist=" + id),
        ok(
            "/api/similar_artists?artist="
                + LibraryServer.encoded(artists.path(0).path("artist").asText())));
    JsonNode plain = ok("/api/similar_artists?artist=Quintet+3&include_component_matches=false");
    assertFalse(plain.path(0).has("component_matches"));
  }

  @Test
  void jellyfinsNamesMeanTheSame() throws IOException, InterruptedException {
    assertEquals(
        ok("/api/similar_tracks?item_id=t4"), ok("/AudioMuseAI/similar_tracks?item_id=t4"));
    String path = "find_path?start_song_id=t4&end_song_id=t9";
    assertEquals(ok("/api/" + path), ok("/AudioMuseAI/" + path));
    assertTrue(ok("/AudioMuseAI/health").isObject());
    JsonNode info = ok("/AudioMuseAI/info");
    assertEquals("9.9", info.path("Version").asText());
    assertTrue(info.path("AvailableEndpoints").toString().contains("GET /AudioMuseAI/find_path"));
  }

  @Test
  void aBearerIsWantedOnlyWhereReadingIsClosed() throws IOException, InterruptedException {
    String token = closed.token(Scope.READ, Optional.empty(), Optional.empty());
    String path = "/api/similar_tracks?item_id=t4";
    HttpResponse<String> refused = closed.get(path);
    assertEquals(401, refused.statusCode());
    assertTrue(refused.body().startsWith("{\"error\":\""), refused.body());
    assertEquals(
        200,
        closed.send(closed.request(path).header("Authorization", "Bearer " + token)).statusCode());
    assertEquals(
        200,
        server.send(server.request(path).header("Authorization", "Bearer wrong")).statusCode());
  }

  private JsonNode ok(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = server.get(path);
    assertEquals(200, response.statusCode(), response.body());
    return JsonBody.MAPPER.readTree(response.body());
  }

  private int status(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = server.get(path);
    JsonNode error = JsonBody.MAPPER.readTree(response.body()).path("error");
    assertTrue(error.isTextual(), response.body());
    return response.statusCode();
  }
}
