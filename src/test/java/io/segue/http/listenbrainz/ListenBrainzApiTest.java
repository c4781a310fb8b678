package io.segue.http.listenbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.catalog.EntityIds;
import io.segue.catalog.TrackId;
import io.segue.http.JsonBody;
import io.segue.http.access.Openness;
import io.segue.listening.ListenerId;
import io.segue.store.LikeListeners;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users, tokens, radio and popularity: shapes, limits and texts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListenBrainzApiTest {
  private static final String QUINTET = EntityIds.ofArtist("Quintet 3").toString();
  private static final String T4 = EntityIds.ofTrack(new TrackId("t4")).toString();

  private BrainzServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    server = BrainzServer.in(directory, Openness.NONE, 100_000);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void tokensAreValidatedInTheReferencesWords() throws IOException, InterruptedException {
    String valid =
        "{\"code\":200,\"message\":\"Token valid.\",\"valid\":true,\"user_name\":\"bob\"}";
    String invalid = "{\"code\":200,\"message\":\"Token invalid.\",\"valid\":false}";
    String path = "/1/validate-token";
    assertEquals(valid, with(path, "tOKEN " + server.token()).body());
    assertEquals(invalid, with(path, "Token x" + server.token()).body());
    assertEquals(valid, server.send(server.request(path + "?token=" + server.token())).body());
    assertEquals(
        invalid, with(path, "Token " + server.newToken("unbound", Optional.empty())).body());
    for (HttpRequest.Builder asked :
        List.of(
            server.request(path),
            server.request(path + "?token="),
            server.request(path).header("Authorization", "Bearer " + server.token()))) {
      HttpResponse<String> response = server.send(asked);
      assertEquals(400, response.statusCode());
      assertEquals(
          "{\"code\":400,\"error\":\"You need to provide an Authorization token.\"}",
          response.body());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|You need to provide an Authorization header.",
        "Token|Provided Authorization header is invalid.",
        "nonsense|Provided Authorization header is invalid.",
        "Token nobodys|Invalid authorization token.",
        "Bearer nobodys|Invalid authorization token."
      })
  void whoDoesNotSayWhoTheyAreIsRefusedInTheReferencesWords(String header, String message)
      throws IOException, InterruptedException {
    for (String path : List.of("/1/submit-listens", "/1/feedback/recording-feedback")) {
      HttpRequest.Builder request = server.request(path).POST(BodyPublishers.ofString("{}"));
      HttpResponse<String> response =
          server.send(header == null ? request : request.header("Authorization", header));
      assertEquals(401, response.statusCode());
      assertEquals("{\"code\":401,\"error\":\"" + message + "\"}", response.body());
    }
  }

  @Test
  void aTokenOfNobodyTellsNothing() throws IOException, InterruptedException {
    String token = server.newToken("nobodys", Optional.empty());
    assertEquals(403, server.post("/1/submit-listens", "{}", token).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/1/user/nobody/listens",
        "/1/user/nobody/listen-count",
        "/1/user/nobody/playing-now",
        "/1/user/nobody/similar-users",
        "/1/user/bob/similar-to/nobody",
        "/1/feedback/user/nobody/get-feedback",
        "/1/user/nobody/do-not-recommend",
        "/1/cf/recommendation/user/nobody/recording",
        "/1/latest-import?user_name=nobody"
      })
  void strangersAreNotFound(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = server.get(path);
    assertEquals(404, response.statusCode());
    assertEquals("{\"code\":404,\"error\":\"Cannot find user: nobody\"}", response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/1/user/l2/listens?count=many",
        "/1/user/l2/listens?min_ts=-1",
        "/1/user/l2/listens?min_ts=5&max_ts=5",
        "/1/feedback/user/l2/get-feedback?score=2",
        "/1/lb-radio/tags",
        "/1/lb-radio/tags?tag=jazz&operator=XOR",
        "/1/lb-radio/tags?tag=jazz&pop_begin=101",
        "/1/lb-radio/tags?tag=jazz&pop_begin=50&pop_end=40",
        "/1/lb-radio/artist/nobody",
        "/1/explore/lb-radio",
        "/1/explore/lb-radio?prompt=%23jazz&mode=impossible",
        "/1/explore/lb-radio?prompt=artist:(&mode=easy",
        "/1/popularity/top-recordings-for-artist/nobody",
        "/similar-recordings/json",
        "/similar-recordings/json?recording_mbids=nobody"
      })
  void brokenQuestionsAreRefused(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = server.get(path);
    assertEquals(400, response.statusCode(), response.body());
    assertEquals(400, JsonBody.MAPPER.readTree(response.body()).path("code").intValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/1/delete-listen|{\"listened_at\":1}",
        "/1/delete-listen|{\"recording_msid\":\"8f3471b5-7e6a-48da-86a9-c1c07a0f47ae\"}",
        "/1/feedback/recording-feedback|{\"score\":1}",
        "/1/feedback/recording-feedback|{\"recording_mbid\":\"x\",\"score\":1}",
        "/1/feedback/recording-feedback|{\"recording_mbid\":\"8f3471b5-7e6a-48da-86a9-c1c07a0f47ae\",\"score\":2}",
        "/1/recommendation/feedback/submit|{\"recording_mbid\":\"8f3471b5-7e6a-48da-86a9-c1c07a0f47ae\",\"rating\":\"meh\"}",
        "/1/do-not-recommend/add|{\"entity\":\"label\",\"entity_mbid\":\"8f3471b5-7e6a-48da-86a9-c1c07a0f47ae\"}",
        "/1/do-not-recommend/add|{\"entity\":\"artist\",\"entity_mbid\":\"8f3471b5-7e6a-48da-86a9-c1c07a0f47ae\",\"until\":5}",
        "/1/popularity/recording|{\"recording_mbids\":[\"x\"]}",
        "/1/popularity/artist|{}"
      })
  void brokenTellingsAreRefused(String path, String body) throws IOException, InterruptedException {
    assertEquals(400, server.post(path, body).statusCode());
  }

  @Test
  void everyAnswerTellsTheAllowanceAndLetsAnyPageAsk() throws IOException, InterruptedException {
    for (String path :
        List.of("/1/validate-token", "/1/user/nobody/listens", "/1/nothing", "/1/submit-listens")) {
      HttpResponse<String> response = server.get(path);
      assertEquals("*", response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      long reset = number(response, "X-RateLimit-Reset");
      long resetIn = number(response, "X-RateLimit-Reset-In");
      assertTrue(resetIn > 0 && resetIn <= 10 && reset == server.seconds() + resetIn);
      assertTrue(number(response, "X-RateLimit-Remaining") < number(response, "X-RateLimit-Limit"));
    }
    HttpResponse<String> preflight =
        server.send(server.request("/1/submit-listens").method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(200, preflight.statusCode());
    assertEquals(
        "Authorization, Content-Type",
        preflight.headers().firstValue("Access-Control-Allow-Headers").orElse(""));
    assertEquals(404, server.get("/1/nothing").statusCode());
    assertEquals(405, server.get("/1/submit-listens").statusCode());
    assertTrue(server.get("/v1/search?q=x").headers().firstValue("X-RateLimit-Limit").isEmpty());
  }

  @Test
  void whatMostHearIsPopular() throws IOException, InterruptedException {
    JsonNode told =
        BrainzServer.ok(
            server.post(
                "/1/popularity/recording",
                "{\"recording_mbids\":[\"" + T4 + "\",\"" + QUINTET + "\"]}"));
    assertEquals(T4, told.at("/0/recording_mbid").asText());
    assertTrue(
        told.at("/0/total_listen_count").asLong() >= told.at("/0/total_user_count").asLong());
    assertTrue(told.at("/0/total_user_count").asLong() > 0);
    assertTrue(told.at("/1/total_listen_count").isNull());
    JsonNode artists =
        BrainzServer.ok(
            server.post("/1/popularity/artist", "{\"artist_mbids\":[\"" + QUINTET + "\"]}"));
    JsonNode top = server.ok("/1/popularity/top-recordings-for-artist/" + QUINTET);
    assertEquals(
        keys(
            "artist_mbids,artist_name,caa_id,caa_release_mbid,length,recording_mbid,"
                + "recording_name,release_color,release_mbid,release_name,total_listen_count,"
                + "total_user_count"),
        keys(top.get(0)));
    long plays = 0;
    long last = Long.MAX_VALUE;
    for (JsonNode each : top) {
      assertEquals("Quintet 3", each.path("artist_name").asText());
      assertTrue(each.path("total_listen_count").asLong() <= last);
      last = each.path("total_listen_count").asLong();
      plays += last;
    }
    assertEquals(plays, artists.at("/0/total_listen_count").asLong());
    String release = top.at("/0/release_mbid").asText();
    for (String kind : List.of("release", "release-group")) {
      String key = kind.replace('-', '_') + "_mbid";
      JsonNode releases =
          BrainzServer.ok(
              server.post("/1/popularity/" + kind, "{\"" + key + "s\":[\"" + release + "\"]}"));
      assertEquals(release, releases.at("/0/" + key).asText());
      assertTrue(releases.at("/0/total_listen_count").asLong() > 0);
    }
  }

  @Test
  void radioOfTagsHasThemAllOrAny() throws IOException, InterruptedException {
    JsonNode jazz = server.ok("/1/lb-radio/tags?tag=JAZZ&count=1000");
    JsonNode live = server.ok("/1/lb-radio/tags?tag=live&count=1000");
    JsonNode both = server.ok("/1/lb-radio/tags?tag=jazz&tag=live&operator=AND&count=1000");
    JsonNode any = server.ok("/1/lb-radio/tags?tag=jazz&tag=live&operator=or&count=1000");
    assertEquals(jazz.size() + live.size(), both.size() + any.size());
    assertEquals(151, jazz.size());
    assertEquals(22, both.size());
    assertEquals(keys("percent,recording_mbid,source,tag_count"), keys(any.get(0)));
    JsonNode head = server.ok("/1/lb-radio/tags?tag=jazz&pop_begin=80&pop_end=100&count=1000");
    assertEquals(31, head.size());
    assertEquals(jazz.get(0), head.get(0));
    JsonNode tail = server.ok("/1/lb-radio/tags?tag=jazz&pop_begin=0&pop_end=20&count=1000");
    assertEquals(jazz.get(150), tail.get(tail.size() - 1));
  }

  @Test
  void radioOfAnArtistStaysInTheCommunity() throws IOException, InterruptedException {
    JsonNode radio =
        server.ok(
            "/1/lb-radio/artist/"
                + QUINTET
                + "?mode=easy&max_similar_artists=4&max_recordings_per_artist=3");
    assertEquals(5, radio.size());
    assertEquals(QUINTET, radio.properties().iterator().next().getKey());
    radio.forEach(artist -> {
      assertTrue(artist.size() <= 3);
      artist.forEach(
          each -> assertTrue(each.path("similar_artist_name").asText().startsWith("Quintet")));
    });
    assertEquals(0, server.ok("/1/lb-radio/artist/" + BrainzServer.MBID + "?mode=hard").size());
  }

  @Test
  void promptsArePlayed() throws IOException, InterruptedException {
    JsonNode payload =
        server
            .ok("/1/explore/lb-radio?prompt=%23jazz%20artist:(nobody%20at%20all)&mode=medium")
            .path("payload");
    assertTrue(payload.at("/jspf/playlist/title").asText().contains("jazz"));
    assertEquals(50, payload.at("/jspf/playlist/track").size());
    String address = payload.at("/jspf/playlist/track/0/identifier/0").asText();
    UUID recording = EntityIds.parse(address.substring(address.length() - 36)).orElseThrow();
    assertTrue(address.startsWith("https://musicbrainz.org/recording/"), address);
    assertTrue(server.town().store().entities().recording(recording).isPresent());
    assertTrue(payload.path("feedback").toString().contains("nobody"), payload.toString());
  }

  @Test
  void similarRecordingsAreSortedAndUnique() throws IOException, InterruptedException {
    String other = EntityIds.ofTrack(new TrackId("t6")).toString();
    JsonNode similar =
        server.ok("/similar-recordings/json?recording_mbids=" + T4 + "," + other + "&algorithm=x");
    assertEquals(
        keys(
            "artist_credit_name,recording_mbid,recording_name,reference_mbid,release_mbid,"
                + "release_name,score"),
        keys(similar.get(0)));
    List<Integer> scores = new ArrayList<>();
    Set<String> recordings = new TreeSet<>();
    similar.forEach(each -> {
      assertTrue(each.path("score").isInt());
      scores.add(each.path("score").intValue());
      recordings.add(each.path("recording_mbid").asText());
    });
    List<Integer> sorted = new ArrayList<>(scores);
    sorted.sort(Collections.reverseOrder());
    assertEquals(sorted, scores);
    assertEquals(similar.size(), recordings.size());
    assertFalse(recordings.contains(T4) || recordings.contains(other));
  }

  @Test
  void usersOfOneCommunityAreSimilar() throws IOException, InterruptedException {
    JsonNode similar = server.ok("/1/user/l2/similar-users").path("payload");
    assertEquals(19, similar.size());
    double last = 1;
    for (JsonNode each : similar) {
      int number = Integer.parseInt(each.path("user_name").asText().substring(1));
      assertEquals(0, number % 2);
      assertTrue(each.path("similarity").doubleValue() <= last);
      last = each.path("similarity").doubleValue();
    }
    LikeListeners.Like first =
        server.town().store().likeListeners().of(new ListenerId("l2"), 1).getFirst();
    JsonNode one = server.ok("/1/user/l2/similar-to/" + first.listener()).path("payload");
    assertEquals(first.similarity(), one.path("similarity").doubleValue());
    assertEquals(404, server.get("/1/user/l2/similar-to/l3").statusCode());
  }

  @Test
  void whatIsPlayingEndsWithItsDuration() throws IOException, InterruptedException {
    String token = server.newToken("dj");
    String body =
        """
        {"listen_type":"playing_now","payload":[{"track_metadata":{"artist_name":"A",
         "track_name":"B","additional_info":{"duration_ms":90000}}}]}\
        """;
    BrainzServer.ok(server.post("/1/submit-listens", body, token));
    JsonNode payload = server.ok("/1/user/dj/playing-now").path("payload");
    assertTrue(payload.path("playing_now").booleanValue());
    assertEquals(1, payload.path("count").intValue());
    assertEquals("B", payload.at("/listens/0/track_metadata/track_name").asText());
    assertTrue(payload.at("/listens/0/listened_at").isMissingNode());
    server.advance(Duration.ofSeconds(90));
    assertEquals(0, server.ok("/1/user/dj/playing-now").at("/payload/count").intValue());
    assertEquals(0, server.ok("/1/user/dj/listen-count").at("/payload/count").intValue());
  }

  private HttpResponse<String> with(String path, String authorization)
      throws IOException, InterruptedException {
    return server.send(server.request(path).header("Authorization", authorization));
  }

  private static long number(HttpResponse<String> response, String header) {
    return Long.parseLong(response.headers().firstValue(header).orElseThrow());
  }

  private static Set<String> keys(String list) {
    return new TreeSet<>(List.of(list.split(",")));
  }

  private static Set<String> keys(JsonNode object) {
    Set<String> keys = new TreeSet<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
