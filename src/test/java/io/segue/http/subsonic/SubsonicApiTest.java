package io.segue.http.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.Town;
import io.segue.http.access.Openness;
import io.segue.http.foreign.LibraryServer;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import io.segue.store.HistoryEntry;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What each call answers, in a town of jazz (even tracks) and metal (odd ones). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubsonicApiTest {
  private static final List<String> ALWAYS =
      List.of(
          "id",
          "isDir",
          "title",
          "type",
          "mediaType",
          "isVideo",
          "bpm",
          "musicBrainzId",
          "displayArtist",
          "explicitStatus",
          "playCount",
          "isrc",
          "genres",
          "artists",
          "moods");

  private LibraryServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    server = LibraryServer.in(directory, Openness.WRITE);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aSongHasAllThatIsKnown() throws IOException, InterruptedException {
    JsonNode song = ask("getSong?id=" + LibraryServer.ODD_ON_SERVER).path("song");
    assertEquals(LibraryServer.ODD_ON_SERVER, song.path("id").asText());
    assertEquals(LibraryServer.ODD_TITLE, song.path("title").asText());
    assertEquals("Björk, Ltd., Quintet 3", song.path("displayArtist").asText());
    assertEquals("8f3471b5-7e6a-48da-86a9-c1c07a0f47ae", song.path("musicBrainzId").asText());
    assertEquals("GBAYE0000351", song.path("isrc").path(0).asText());
    assertEquals("odd pop", song.path("genre").asText());
    assertFalse(song.has("duration"));
    JsonNode plain = ask("getSong?id=t4").path("song");
    assertEquals(124, plain.path("duration").intValue());
    assertEquals(64, plain.path("bpm").intValue());
    assertEquals(1964, plain.path("year").intValue());
    assertEquals(song, ask("getSong?id=odd%2F1").path("song"));
    for (String field : ALWAYS) {
      assertTrue(song.has(field) && plain.has(field), field);
    }
  }

  @Test
  void similarSongsOfASongAnArtistAndAnAlbumAreOfTheirKind()
      throws IOException, InterruptedException {
    JsonNode song = ask("getSong?id=t4").path("song");
    for (String call : List.of("getSimilarSongs", "getSimilarSongs2")) {
      String name = call.substring(3, 4).toLowerCase(java.util.Locale.ROOT) + call.substring(4);
      for (String id : List.of("id", "artistId", "albumId")) {
        String told = song.path(id).asText();
        List<JsonNode> songs = songs(ask(call + "?count=20&id=" + told).path(name));
        assertEquals(20, songs.size(), id);
        boolean isMixed = id.equals("albumId");
        long jazz = songs.stream().filter(each -> each.toString().contains("\"jazz\"")).count();
        assertTrue(isMixed || jazz >= 18, id + " " + jazz);
      }
    }
    assertEquals(50, songs(ask("getSimilarSongs?id=t4").path("similarSongs")).size());
    assertEquals(0, songs(ask("getSimilarSongs?id=t4&count=0").path("similarSongs")).size());
    assertEquals(70, error("getSimilarSongs?id=nothing"));
    assertEquals(70, error("getSimilarSongs2?id=ar-bm9ib2R5"));
    assertEquals(10, error("getSimilarSongs2"));
    assertEquals(0, error("getSimilarSongs2?id=t4&count=-1"));
  }

  @Test
  void topSongsAreTheArtistsOwn() throws IOException, InterruptedException {
    List<JsonNode> songs = songs(ask("getTopSongs?artist=QUINTET%203").path("topSongs"));
    assertEquals(6, songs.size());
    String artistId = songs.getFirst().path("artistId").asText();
    assertEquals(songs, songs(ask("getTopSongs?id=" + artistId).path("topSongs")));
    assertEquals(songs, songs(ask("getTopSongs?artist=x&id=" + artistId).path("topSongs")));
    assertEquals(2, songs(ask("getTopSongs?count=2&id=" + artistId).path("topSongs")).size());
    assertEquals(0, songs(ask("getTopSongs?artist=nobody").path("topSongs")).size());
    assertEquals(70, error("getTopSongs?id=nobody"));
    assertEquals(10, error("getTopSongs"));
  }

  @Test
  void searchFindsArtistsAlbumsAndSongs() throws IOException, InterruptedException {
    JsonNode found = ask("search3?query=quintet%203").path("searchResult3");
    assertEquals("Quintet 3", found.path("artist").path(0).path("name").asText());
    assertTrue(found.path("artist").path(0).path("albumCount").intValue() > 0);
    JsonNode album = found.path("album").path(0);
    for (String field : List.of("id", "name", "songCount", "duration", "created")) {
      assertTrue(album.has(field), field);
    }
    assertTrue(found.path("song").size() > 0 && found.path("song").size() <= 20);
    JsonNode none = ask("search3?query=zzzzqqqq").path("searchResult3");
    assertTrue(none.path("artist").isArray() && none.path("song").isEmpty());
    JsonNode second = ask("search3?query=blue&songCount=2&songOffset=2").path("searchResult3");
    JsonNode both = ask("search3?query=blue&songCount=4").path("searchResult3");
    assertEquals(both.path("song").path(2), second.path("song").path(0));
    assertEquals(10, error("search3"));
  }

  @Test
  void anEmptySearchPagesThroughEverything() throws IOException, InterruptedException {
    for (String query : List.of("", "%22%22")) {
      assertEquals(301, everything(query, "song").size());
      assertEquals(61, everything(query, "artist").size());
      assertEquals(61, everything(query, "album").size());
    }
  }

  private Set<String> everything(String query, String kind)
      throws IOException, InterruptedException {
    Set<String> ids = new HashSet<>();
    for (int offset = 0; offset < 400; offset += 30) {
      String call = "search3?query=" + query + "&" + kind + "Count=30&" + kind + "Offset=" + offset;
      for (JsonNode each : ask(call).path("searchResult3").path(kind)) {
        assertTrue(ids.add(each.path("id").asText()), each.toString());
      }
    }
    return ids;
  }

  @Test
  void sonicMatchesDescendAndStayWithin1() throws IOException, InterruptedException {
    JsonNode matches = ask("getSonicSimilarTracks?id=t4").path("sonicMatch");
    assertEquals(10, matches.size());
    double last = 1;
    for (JsonNode match : matches) {
      double similarity = match.path("similarity").doubleValue();
      assertTrue(similarity >= 0 && similarity <= last, matches.toString());
      assertTrue(match.path("entry").path("title").isTextual());
      last = similarity;
    }
    assertEquals(70, error("getSonicSimilarTracks?id=nothing"));
  }

  @Test
  void aSonicPathLeadsFromStartToEnd() throws IOException, InterruptedException {
    JsonNode path = ask("findSonicPath?startSongId=t4&endSongId=t9&count=6").path("sonicMatch");
    assertTrue(path.size() >= 2 && path.size() <= 6, path.toString());
    assertEquals("t4", path.path(0).path("entry").path("id").asText());
    assertEquals(1, path.path(0).path("similarity").doubleValue());
    assertEquals("t9", path.path(path.size() - 1).path("entry").path("id").asText());
    assertEquals(10, error("findSonicPath?startSongId=t4"));
    assertEquals(70, error("findSonicPath?startSongId=t4&endSongId=nothing"));
    assertEquals(0, error("findSonicPath?startSongId=t4&endSongId=t4"));
  }

  @Test
  void scrobblesAreListensAndNowPlayingIsNone() throws IOException, InterruptedException {
    SubsonicClient dora = new SubsonicClient(server, "u=dora");
    dora.ok("scrobble?id=t2&id=t4&time=1700000000000");
    dora.ok("scrobble?id=t2&time=1700000300000");
    dora.ok("scrobble?id=t2&time=1700000300000");
    dora.ok("scrobble?id=t6&submission=false");
    List<HistoryEntry> history = history("dora");
    assertEquals(List.of("t4", "t2"), history.stream().map(e -> e.track().value()).toList());
    assertEquals(Town.CLOCK.millis(), history.getFirst().lastPlayedMillis().orElse(0));
    assertEquals(2, history.get(1).plays());
    JsonNode song = dora.ok("getSong?id=t2").path("song");
    assertEquals(2, song.path("playCount").intValue());
    assertEquals("2023-11-14T22:18:20Z", song.path("played").asText());
    JsonNode playing = dora.ok("getNowPlaying").path("nowPlaying").path("entry");
    assertEquals("t6", playing.path(0).path("id").asText());
    assertEquals("dora", playing.path(0).path("username").asText());
  }

  @Test
  void aScrobbleThatIsWrongInOnePartIsNotKept() throws IOException, InterruptedException {
    SubsonicClient emil = new SubsonicClient(server, "u=emil");
    assertEquals(70, emil.error("scrobble?id=t2&id=nothing"));
    assertEquals(0, emil.error("scrobble?id=t2&time=yesterday"));
    assertEquals(0, emil.error("scrobble?id=t2&time=0"));
    assertEquals(0, emil.error("scrobble?id=t2&submission=perhaps"));
    assertEquals(10, emil.error("scrobble"));
    assertEquals(10, emil.error("star?albumId=al-x"));
    assertEquals(List.of(), history("emil"));
  }

  @Test
  void starsAndRatingsCountAndCanBeTakenBack() throws IOException, InterruptedException {
    SubsonicClient fay = new SubsonicClient(server, "u=fay");
    fay.ok("star?id=t2&id=t4");
    fay.ok("setRating?id=t2&rating=5");
    assertEquals(Set.of(Feedback.Kind.LOVE, Feedback.Kind.RATING), entry("fay", "t2").feedback());
    JsonNode song = fay.ok("getSong?id=t2").path("song");
    assertEquals(5, song.path("userRating").intValue());
    assertEquals(Town.CLOCK.instant().toString(), song.path("starred").asText());
    fay.ok("unstar?id=t2");
    fay.ok("unstar?id=t8");
    fay.ok("setRating?id=t2&rating=0");
    assertEquals(List.of("t4"), history("fay").stream().map(e -> e.track().value()).toList());
    JsonNode plain = fay.ok("getSong?id=t2").path("song");
    assertFalse(plain.has("starred") || plain.has("userRating"));
    assertEquals(0, fay.error("setRating?id=t2&rating=6"));
    assertEquals(10, fay.error("setRating?id=t2"));
    assertEquals(70, fay.error("setRating?id=nothing&rating=3"));
  }

  @Test
  void whatAListenerHidIsNotAmongSimilarSongs() throws IOException, InterruptedException {
    SubsonicClient gus = new SubsonicClient(server, "u=gus");
    List<JsonNode> before = songs(gus.ok("getSimilarSongs?id=t4&count=30").path("similarSongs"));
    String artist = before.getFirst().path("artist").asText();
    HttpResponse<String> hidden =
        server.send(
            server
                .request(
                    "/v1/listeners/gus/recommendations?artist=" + LibraryServer.encoded(artist))
                .method("DELETE", BodyPublishers.noBody()));
    assertTrue(hidden.statusCode() < 300, hidden.body());
    List<JsonNode> after = songs(gus.ok("getSimilarSongs?id=t4&count=30").path("similarSongs"));
    assertTrue(after.stream().noneMatch(song -> song.toString().contains(artist)));
    assertNotEquals(before, after);
    assertEquals(
        0,
        songs(gus.ok("getTopSongs?artist=" + LibraryServer.encoded(artist)).path("topSongs"))
            .size());
    assertTrue(songs(ask("getSimilarSongs?id=t4&count=30").path("similarSongs")).equals(before));
  }

  @Test
  void everyWrongPathUnderTheRootFailsInTheEnvelope() throws IOException, InterruptedException {
    for (String path : List.of("/rest/getNothing.view", "/rest/", "/rest/a/b")) {
      HttpResponse<String> response = server.get(path + "?f=json");
      assertEquals(200, response.statusCode(), path);
      assertTrue(response.body().contains("\"status\":\"failed\""), response.body());
    }
    HttpResponse<String> put =
        server.send(server.request("/rest/ping?f=json").PUT(BodyPublishers.noBody()));
    assertTrue(put.body().contains("subsonic-response"), put.body());
    HttpResponse<String> large = server.post("/rest/ping", "x=" + "y".repeat(200_000));
    assertEquals(200, large.statusCode());
    assertTrue(large.body().contains("failed"), large.body());
  }

  private JsonNode ask(String call) throws IOException, InterruptedException {
    return new SubsonicClient(server, "").ok(call);
  }

  private int error(String call) throws IOException, InterruptedException {
    return new SubsonicClient(server, "").error(call);
  }

  private static List<JsonNode> songs(JsonNode list) {
    List<JsonNode> songs = new ArrayList<>();
    JsonNode array = list.path("song");
    assertTrue(array.isArray(), list.toString());
    IntStream.range(0, array.size()).forEach(i -> songs.add(array.get(i)));
    return songs;
  }

  private List<HistoryEntry> history(String listener) {
    return server.town().store().history(new ListenerId(listener), 100);
  }

  private HistoryEntry entry(String listener, String track) {
    return history(listener).stream()
        .filter(entry -> entry.track().value().equals(track))
        .findFirst()
        .orElseThrow();
  }
}
