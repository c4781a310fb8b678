package io.segue.http.listenbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.http.JsonBody;
import io.segue.http.access.Openness;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of a submission, on its two sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionRulesTest {
  private static final String NAMES = "\"artist_name\":\"Nobody\",\"track_name\":\"Nothing\"";

  private BrainzServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    server = BrainzServer.in(directory, Openness.NONE, 100_000);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"listen_type\":\"single\",\"payload\":[{\"listened_at\":NaN}]}",
        "{\"listen_type\":\"single\"}",
        "{\"listen_type\":\"single\",\"payload\":{}}",
        "{\"listen_type\":\"single\",\"payload\":[]}",
        "{\"listen_type\":\"single\",\"payload\":[null]}",
        "{\"listen_type\":\"single\",\"payload\":[7]}",
        "{\"payload\":[{\"listened_at\":1443521965,\"track_metadata\":{NAMES}}]}",
        "{\"listen_type\":\"double\",\"payload\":[{\"listened_at\":1443521965,\"track_metadata\":{NAMES}}]}"
      })
  void aBodyIsAnObjectWithATypeAndListens(String body) throws IOException, InterruptedException {
    refused(server.post("/1/submit-listens", body.replace("NAMES", NAMES)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"listened_at\":1443521965,\"track_metadata\":{NAMES}",
        "\"listened_at\":\"1443521965\",\"track_metadata\":{NAMES}",
        "\"listened_at\":1033410600,\"track_metadata\":{NAMES}",
        "\"listened_at\":SKEWED,\"track_metadata\":{NAMES}",
        "\"listened_at\":1443521965,\"track_metadata\":{\"artist_name\":\"  a \",\"track_name\":\"b\"}",
        "\"listened_at\":1443521965,\"track_metadata\":{NAMES,\"release_name\":\"  \"}",
        "\"listened_at\":1443521965,\"track_metadata\":{NAMES,\"release_name\":null}"
      })
  void listensThatKeepTheRulesAreTaken(String listen) throws IOException, InterruptedException {
    BrainzServer.ok(submit("single", listen));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"track_metadata\":{NAMES}",
        "\"listened_at\":null,\"track_metadata\":{NAMES}",
        "\"listened_at\":\"soon\",\"track_metadata\":{NAMES}",
        "\"listened_at\":1.5,\"track_metadata\":{NAMES}",
        "\"listened_at\":true,\"track_metadata\":{NAMES}",
        "\"listened_at\":1033410599,\"track_metadata\":{NAMES}",
        "\"listened_at\":AHEAD,\"track_metadata\":{NAMES}",
        "\"listened_at\":99999999999999999999,\"track_metadata\":{NAMES}",
        "\"listened_at\":1443521965",
        "\"listened_at\":1443521965,\"track_metadata\":null",
        "\"listened_at\":1443521965,\"track_metadata\":[]",
        "\"listened_at\":1443521965,\"track_metadata\":{NAMES},\"recording_msid\":\"x\"",
        "\"listened_at\":1443521965,\"track_metadata\":{\"artist_name\":\"a\"}",
        "\"listened_at\":1443521965,\"track_metadata\":{\"artist_name\":\" \",\"track_name\":\"b\"}",
        "\"listened_at\":1443521965,\"track_metadata\":{\"artist_name\":[\"a\"],\"track_name\":\"b\"}",
        "\"listened_at\":1443521965,\"track_metadata\":{\"artist_name\":\"a\",\"track_name\":7}",
        "\"listened_at\":1443521965,\"track_metadata\":{NAMES,\"release_name\":20}",
        "\"listened_at\":1443521965,\"track_metadata\":{NAMES,\"x\":\"a\\u0000b\"}",
        "\"listened_at\":1443521965,\"track_metadata\":{NAMES,\"a\\u0000b\":1}",
        "\"listened_at\":1443521965,\"track_metadata\":{NAMES,\"additional_info\":7}"
      })
  void listensThatBreakARuleAreRefused(String listen) throws IOException, InterruptedException {
    refused(submit("single", listen));
    refused(submit("import", listen));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"tags\":[]",
        "\"tags\":null",
        "\"tags\":FIFTY",
        "\"duration\":1",
        "\"duration\":2073600",
        "\"duration_ms\":2073600000",
        "\"duration_ms\":1222.6",
        "\"duration_ms\":\"222000\"",
        "\"recording_mbid\":null",
        "\"recording_mbid\":\"\"",
        "\"recording_mbid\":\"8f3471b57e6a48da86a9c1c07a0f47ae\"",
        "\"artist_mbids\":[null,\"\",\"8F3471B5-7e6a-48da-86a9-c1c07a0f47ae\"]",
        "\"artist_mbids\":[],\"work_mbids\":null",
        "\"position\":{\"x\":[1,2]}"
      })
  void detailsThatKeepTheRulesAreTaken(String details) throws IOException, InterruptedException {
    BrainzServer.ok(submit("single", detailed(details)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tags\":FIFTY_ONE",
        "\"tags\":\"a\"",
        "\"tags\":[7]",
        "\"tags\":[\"LONG\"]",
        "\"duration\":null",
        "\"duration\":0",
        "\"duration\":-1",
        "\"duration\":\"long\"",
        "\"duration\":2073601",
        "\"duration_ms\":2073600001",
        "\"duration\":1,\"duration_ms\":1000",
        "\"recording_mbid\":\"no\"",
        "\"recording_mbid\":7",
        "\"release_mbid\":\"8f3471b5-7e6a-48da-86a9-c1c07a0f47a\"",
        "\"release_group_mbid\":\"no\"",
        "\"track_mbid\":\"no\"",
        "\"artist_mbids\":[\"no\"]",
        "\"artist_mbids\":\"8f3471b5-7e6a-48da-86a9-c1c07a0f47ae\"",
        "\"work_mbids\":[7]"
      })
  void detailsThatBreakARuleAreRefused(String details) throws IOException, InterruptedException {
    refused(submit("single", detailed(details)));
  }

  @Test
  void whatIsPlayingHasNoTimeYet() throws IOException, InterruptedException {
    BrainzServer.ok(submit("playing_now", "\"track_metadata\":{NAMES}"));
    refused(submit("playing_now", "\"listened_at\":1443521965,\"track_metadata\":{NAMES}"));
    refused(submit("playing_now", "\"track_metadata\":{NAMES},\"x\":1"));
    refused(submit("playing_now", "\"track_metadata\":{NAMES}},{\"track_metadata\":{NAMES}"));
  }

  @Test
  void onlyAnImportHasSeveralListensAndAtMostAThousand() throws IOException, InterruptedException {
    refused(submit("single", listens(2)));
    BrainzServer.ok(submit("import", listens(1_000)));
    refused(submit("import", listens(1_001)));
  }

  @Test
  void listensAreNotTooLargeTogetherOrAlone() throws IOException, InterruptedException {
    String large = "\"x\":\"" + "a".repeat(10_240) + "\"";
    refused(submit("single", detailed(large)));
    BrainzServer.ok(submit("import", detailed(large) + "},{" + detailed("\"y\":1")));
    String body = "{\"listen_type\":\"import\",\"x\":\"" + "a".repeat(10_240_001) + "\"}";
    assertTrue(refused(server.post("/1/submit-listens", body)).contains("10240000"));
  }

  @Test
  void oneBadListenRefusesAll() throws IOException, InterruptedException {
    long before = count();
    refused(
        submit(
            "import",
            "\"listened_at\":1443521999,\"track_metadata\":{NAMES}},{\"listened_at\":1443521998"));
    assertEquals(before, count());
  }

  @Test
  void aContentTypeIsNotAskedFor() throws IOException, InterruptedException {
    String body =
        "{\"listen_type\":\"playing_now\",\"payload\":[{\"track_metadata\":{" + NAMES + "}}]}";
    HttpResponse<String> response =
        server.send(
            server
                .request("/1/submit-listens?return_msid=true")
                .header("Authorization", "anything " + server.token())
                .POST(BodyPublishers.ofString(body)));
    assertFalse(BrainzServer.ok(response).path("recording_msid").asText().isEmpty());
  }

  private long count() throws IOException, InterruptedException {
    return server.ok("/1/user/bob/listen-count").at("/payload/count").longValue();
  }

  private HttpResponse<String> submit(String type, String listen)
      throws IOException, InterruptedException {
    String body = "{\"listen_type\":\"" + type + "\",\"payload\":[{" + listen + "}]}";
    return server.post(
        "/1/submit-listens",
        body.replace("NAMES", NAMES)
            .replace("SKEWED", Long.toString(server.seconds() + 3_599))
            .replace("AHEAD", Long.toString(server.seconds() + 3_600))
            .replace("FIFTY_ONE", tags(51))
            .replace("FIFTY", tags(50))
            .replace("LONG", "a".repeat(65)));
  }

  private static String tags(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"" + "t".repeat(60) + i + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String detailed(String details) {
    return "\"listened_at\":1443521965,\"track_metadata\":{NAMES,\"additional_info\":{"
        + details
        + "}}";
  }

  private static String listens(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"listened_at\":" + (1_443_521_965L + i) + ",\"track_metadata\":{NAMES}")
        .collect(Collectors.joining("},{"));
  }

  private static String refused(HttpResponse<String> response) throws IOException {
    assertEquals(400, response.statusCode(), response.body());
    JsonNode json = JsonBody.MAPPER.readTree(response.body());
    assertEquals(400, json.path("code").intValue());
    assertFalse(json.path("error").asText().isBlank());
    return response.body();
  }
}
