package io.segue.http.listenbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.catalog.EntityIds;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.http.access.Openness;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody listens, and what is told changes what is recommended. */
class ListeningStoryTest {
  private static final long AT = 1_700_000_000;
  private static final String RECOMMENDED = "/1/cf/recommendation/user/bob/recording?count=1000";

  private BrainzServer server;

  @BeforeEach
  void start(@TempDir Path directory) {
    server = BrainzServer.in(directory, Openness.NONE, 50);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listensOfUnknownTracksCountOnceTheTracksArrive() throws IOException, InterruptedException {
    List<String> before = recommended();
    for (int i = 0; i < 5; i++) {
      server.listen(AT + 300L * i, "Nobody Known", "Song " + i);
    }
    assertEquals(5, server.town().store().scrobbles().unresolved());
    assertEquals(5, server.ok("/1/user/bob/listen-count").at("/payload/count").intValue());
    assertEquals(before, recommended());
    String song =
        """
        {"title":"Song 3","artists":["Nobody Known"],"genres":["metal"],"tags":["Live"]}\
        """;
    assertEquals(
        201,
        server
            .send(
                server
                    .request("/v1/tracks/arrived")
                    .header("X-Api-Key", server.newToken("catalogue", Optional.empty()))
                    .PUT(BodyPublishers.ofString(song)))
            .statusCode());
    assertEquals(4, server.town().store().scrobbles().unresolved());
    assertEquals(5, server.ok("/1/user/bob/listen-count").at("/payload/count").intValue());
    JsonNode listen = server.ok("/1/user/bob/listens").at("/payload/listens/1");
    assertEquals("Song 3", listen.at("/track_metadata/track_name").asText());
    assertEquals(
        EntityIds.ofTrack(new TrackId("arrived")).toString(),
        listen.at("/track_metadata/mbid_mapping/recording_mbid").asText());
    assertTrue(
        server
            .ok("/1/user/bob/listens")
            .at("/payload/listens/0/track_metadata/mbid_mapping")
            .isEmpty());
    List<String> after = recommended();
    assertNotEquals(before, after);
    assertFalse(after.contains(EntityIds.ofTrack(new TrackId("arrived")).toString()));
    assertEquals("metal", genre(after.getFirst()));
  }

  @Test
  void whatIsHeardLovedAndHiddenChangesWhatIsRecommended()
      throws IOException, InterruptedException {
    List<String> popular = recommended();
    String listens =
        IntStream.range(0, 30)
            .mapToObj(i ->
                "{\"listened_at\":"
                    + (AT + 200L * i)
                    + ",\"track_metadata\":{\"artist_name\":\"foundry "
                    + (2 * i + 1) / 10
                    + "\",\"track_name\":\"IRON TIDE "
                    + (2 * i + 1)
                    + "\"}}")
            .collect(Collectors.joining(",", "{\"listen_type\":\"import\",\"payload\":[", "]}"));
    BrainzServer.ok(server.post("/1/submit-listens", listens));
    assertEquals(0, server.town().store().scrobbles().unresolved());
    List<String> metal = recommended();
    assertNotEquals(popular, metal);
    assertTrue(metal.subList(0, 10).stream().allMatch(mbid -> genre(mbid).equals("metal")));
    String artist = artist(metal.getFirst());
    String mbid = EntityIds.ofArtist(artist).toString();
    String unwanted = "{\"entity\":\"artist\",\"entity_mbid\":\"" + mbid + "\"}";
    BrainzServer.ok(server.post("/1/do-not-recommend/add", unwanted));
    assertTrue(recommended().stream().noneMatch(each -> artist(each).equals(artist)));
    JsonNode list = server.ok("/1/user/bob/do-not-recommend");
    assertEquals(mbid, list.at("/results/0/entity_mbid").asText());
    assertEquals("artist", list.at("/results/0/entity").asText());
    assertTrue(list.at("/results/0/until").isNull());
    BrainzServer.ok(server.post("/1/do-not-recommend/remove", unwanted));
    assertEquals(metal, recommended());
    assertEquals(0, server.ok("/1/user/bob/do-not-recommend").path("total_count").intValue());
  }

  @Test
  void recordingsReleasesAndDatesCanBeUnwantedToo() throws IOException, InterruptedException {
    List<String> before = recommended();
    Track first = track(before.getFirst());
    hide("recording", EntityIds.recordingOf(first).toString(), "");
    assertFalse(recommended().contains(before.getFirst()));
    String release = EntityIds.releaseOf(first).orElseThrow().toString();
    hide("release_group", release, ",\"until\":" + (server.seconds() + 60));
    assertTrue(
        recommended().stream()
            .noneMatch(
                mbid -> EntityIds.releaseOf(track(mbid)).orElseThrow().toString().equals(release)));
    assertEquals(2, server.ok("/1/user/bob/do-not-recommend").path("count").intValue());
    server.advance(Duration.ofSeconds(61));
    assertEquals(1, server.ok("/1/user/bob/do-not-recommend").path("count").intValue());
    assertTrue(
        recommended().stream()
            .anyMatch(
                mbid -> EntityIds.releaseOf(track(mbid)).orElseThrow().toString().equals(release)));
  }

  @Test
  void feedbackIsTakenListedAndTakenBack() throws IOException, InterruptedException {
    String t5 = EntityIds.ofTrack(new TrackId("t5")).toString();
    judge("\"recording_mbid\":\"" + t5 + "\",\"score\":1");
    assertEquals("metal", genre(recommended().getFirst()));
    server.advance(Duration.ofSeconds(1));
    String message = server.listen(AT, "Nobody", "Nothing").toString();
    assertEquals("{\"status\":\"ok\"}", message);
    String msid = server.ok("/1/user/bob/listens").at("/payload/listens/0/recording_msid").asText();
    judge("\"recording_msid\":\"" + msid + "\",\"score\":-1");
    JsonNode all = server.ok("/1/feedback/user/bob/get-feedback?metadata=true");
    assertEquals(2, all.path("total_count").intValue());
    assertEquals(msid, all.at("/feedback/0/recording_msid").asText());
    assertTrue(all.at("/feedback/0/recording_mbid").isNull());
    assertEquals(t5, all.at("/feedback/1/recording_mbid").asText());
    assertEquals("Iron Tide 5", all.at("/feedback/1/track_metadata/track_name").asText());
    assertEquals(
        1, server.ok("/1/feedback/user/bob/get-feedback?score=1").path("count").intValue());
    judge("\"recording_mbid\":\"" + t5 + "\",\"score\":0");
    judge("\"recording_msid\":\"" + msid + "\",\"score\":0");
    assertEquals(0, server.ok("/1/feedback/user/bob/get-feedback").path("total_count").intValue());
  }

  @Test
  void judgementsOfRecommendationsCount() throws IOException, InterruptedException {
    String first = recommended().getFirst();
    String body = "{\"recording_mbid\":\"" + first + "\",\"rating\":\"hate\"}";
    BrainzServer.ok(server.post("/1/recommendation/feedback/submit", body));
    assertFalse(recommended().contains(first));
    BrainzServer.ok(
        server.post("/1/recommendation/feedback/delete", "{\"recording_mbid\":\"" + first + "\"}"));
    assertTrue(recommended().contains(first));
  }

  @Test
  void listensAreListedAndDeleted() throws IOException, InterruptedException {
    server.listen(AT, "Nobody", "Nothing");
    server.listen(AT, "Nobody", "Nothing");
    server.listen(AT + 60, "Quintet 3", "Blue Stride 34");
    server
        .town()
        .store()
        .add(
            List.of(
                new Listen(
                    new ListenerId("bob"),
                    new TrackId("told"),
                    OptionalLong.of((AT + 90) * 1_000),
                    1)));
    JsonNode payload = server.ok("/1/user/bob/listens").path("payload");
    assertEquals(3, payload.path("count").intValue());
    assertEquals(AT + 90, payload.path("latest_listen_ts").longValue());
    assertEquals(AT, payload.path("oldest_listen_ts").longValue());
    assertEquals("bob", payload.path("user_id").asText());
    assertEquals(
        "Nadia Okonedo, The Lamps", payload.at("/listens/0/track_metadata/artist_name").asText());
    assertEquals(
        BrainzServer.MBID,
        payload.at("/listens/0/track_metadata/mbid_mapping/recording_mbid").asText());
    assertTrue(payload.at("/listens/2/track_metadata/additional_info").isObject());
    assertEquals(server.seconds(), payload.at("/listens/2/inserted_at").longValue());
    String window = "/1/user/bob/listens?min_ts=" + AT + "&max_ts=" + (AT + 90);
    assertEquals(1, server.ok(window).at("/payload/count").intValue());
    assertEquals(3, server.ok("/1/user/bob/listens?count=5000").at("/payload/count").intValue());
    assertEquals(0, server.ok("/1/user/bob/listens?count=0").at("/payload/count").intValue());
    assertEquals(
        AT + 90, server.ok("/1/latest-import?user_name=bob").path("latest_import").longValue());
    for (JsonNode listen : payload.path("listens")) {
      BrainzServer.ok(
          server.post(
              "/1/delete-listen",
              "{\"listened_at\":"
                  + listen.path("listened_at")
                  + ",\"recording_msid\":"
                  + listen.path("recording_msid")
                  + "}"));
    }
    assertEquals(0, server.ok("/1/user/bob/listen-count").at("/payload/count").intValue());
  }

  @Test
  void anExhaustedAllowanceIsToldAndComesBack() throws IOException, InterruptedException {
    HttpResponse<String> last = server.get("/1/validate-token");
    for (int i = 1; i < 50; i++) {
      assertEquals(200, last.statusCode());
      last = server.get("/1/validate-token");
    }
    assertEquals("0", last.headers().firstValue("X-RateLimit-Remaining").orElse(""));
    HttpResponse<String> refused = server.get("/1/validate-token");
    assertEquals(429, refused.statusCode());
    assertTrue(refused.body().startsWith("{\"code\":429,\"error\":"));
    server.advance(
        Duration.ofSeconds(
            Long.parseLong(refused.headers().firstValue("X-RateLimit-Reset-In").orElseThrow())));
    assertEquals(200, server.get("/1/validate-token").statusCode());
  }

  private void judge(String body) throws IOException, InterruptedException {
    BrainzServer.ok(server.post("/1/feedback/recording-feedback", "{" + body + "}"));
  }

  private void hide(String entity, String mbid, String more)
      throws IOException, InterruptedException {
    BrainzServer.ok(
        server.post(
            "/1/do-not-recommend/add",
            "{\"entity\":\"" + entity + "\",\"entity_mbid\":\"" + mbid + "\"" + more + "}"));
  }

  private List<String> recommended() throws IOException, InterruptedException {
    List<String> mbids = new ArrayList<>();
    JsonNode payload = server.ok(RECOMMENDED).path("payload");
    payload.path("mbids").forEach(each -> mbids.add(each.path("recording_mbid").asText()));
    assertEquals(mbids.size(), payload.path("count").intValue());
    return mbids;
  }

  private Track track(String mbid) {
    return server
        .town()
        .store()
        .entities()
        .recording(EntityIds.parse(mbid).orElseThrow())
        .flatMap(server.town().store()::track)
        .orElseThrow();
  }

  private String genre(String mbid) {
    return track(mbid).genres().getFirst();
  }

  private String artist(String mbid) {
    return track(mbid).artists().getFirst();
  }
}
