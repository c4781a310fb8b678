package io.segue.http.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Town;
import io.segue.http.ApiServer;
import io.segue.http.NativeApi;
import io.segue.http.ServerOptions;
import io.segue.http.Service;
import io.segue.index.ServingIndex;
import io.segue.listening.ListenerId;
import io.segue.recommend.Recommender;
import io.segue.rerank.Weights;
import io.segue.store.AccessToken;
import io.segue.store.Scope;
import io.segue.store.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Real servers, one for each openness, and real tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
  private static final String LISTENS =
      "{\"listens\":[{\"listener_id\":\"a\",\"track_id\":\"t1\"}]}";

  private final HttpClient client = HttpClient.newHttpClient();
  private Path directory;
  private Town town;
  private ServingIndex index;

  @BeforeAll
  void start(@TempDir Path directory) {
    this.directory = directory;
    town = Town.in(directory, 40, 8);
    town.publish();
    index = town.serve();
  }

  @AfterAll
  void stop() {
    index.close();
    town.close();
    client.close();
  }

  @Test
  void anOpenServerReadsForEverybodyAndWritesForNobody() throws IOException, InterruptedException {
    try (ApiServer server = serve(Openness.READ)) {
      assertEquals(200, read(server, Map.of()));
      assertEquals(200, read(server, Map.of("X-Api-Key", "not a token")));
      assertEquals(200, history(server, Map.of()));
      assertEquals(401, write(server, Map.of()));
      assertEquals(401, write(server, Map.of("X-Api-Key", "not a token")));
    }
  }

  @Test
  void aWritableServerNeedsNoToken() throws IOException, InterruptedException {
    try (ApiServer server = serve(Openness.WRITE)) {
      assertEquals(200, write(server, Map.of()));
    }
  }

  @Test
  void aClosedServerWantsATokenOfEnoughScope() throws IOException, InterruptedException {
    String reader = token("reader", Scope.READ, OptionalLong.empty());
    String writer = token("writer", Scope.WRITE, OptionalLong.empty());
    try (ApiServer server = serve(Openness.NONE)) {
      assertEquals(401, read(server, Map.of()));
      assertEquals(401, read(server, Map.of("X-Api-Key", reader + "x")));
      assertEquals(401, read(server, Map.of("Authorization", "Basic " + reader)));
      assertEquals(200, read(server, Map.of("X-Api-Key", reader)));
      assertEquals(200, read(server, Map.of("Authorization", "Token " + reader)));
      assertEquals(200, read(server, Map.of("Authorization", "bearer " + reader)));
      assertEquals(403, write(server, Map.of("X-Api-Key", reader)));
      assertEquals(200, write(server, Map.of("X-Api-Key", writer)));
      assertEquals(200, status(server, "/health/ready", Map.of()));
      assertEquals(404, status(server, "/v1/nowhere", Map.of()));
    }
  }

  @Test
  void whatIsRevokedOrExpiredIsVoidAtOnce() throws IOException, InterruptedException {
    long now = Town.CLOCK.millis();
    String brief = token("brief", Scope.READ, OptionalLong.of(now));
    String longer = token("longer", Scope.READ, OptionalLong.of(now + 1));
    try (ApiServer server = serve(Openness.NONE)) {
      assertEquals(401, read(server, Map.of("X-Api-Key", brief)));
      assertEquals(200, read(server, Map.of("X-Api-Key", longer)));
      assertTrue(town.store().tokens().revoke("longer"));
      assertEquals(401, read(server, Map.of("X-Api-Key", longer)));
      assertFalse(town.store().tokens().revoke("longer"));
    }
  }

  @Test
  void theStoreHoldsNoTokenInPlainText() throws IOException {
    String secret = token("hidden", Scope.ADMIN, OptionalLong.empty());
    assertEquals(43, secret.length());
    assertNotEquals(secret, Secret.generate());
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(secret), file.toString());
      }
    }
  }

  @Test
  void aTokenIsStoredOnceWithAllThatBelongsToIt() {
    Tokens tokens = town.store().tokens();
    AccessToken token =
        new AccessToken(
            "whole",
            Secret.hash("x"),
            Scope.WRITE,
            Optional.of(new ListenerId("l1")),
            7,
            OptionalLong.of(9));
    assertTrue(tokens.add(token));
    assertFalse(tokens.add(token));
    assertEquals(Optional.of(token), tokens.find(Secret.hash("x")));
    assertTrue(tokens.all().contains(token));
  }

  @Test
  void onlyLoopbackIsOpenUnlessTold() {
    assertEquals(Openness.READ, Openness.at("127.0.0.1"));
    assertEquals(Openness.READ, Openness.at("::1"));
    assertEquals(Openness.NONE, Openness.at("0.0.0.0"));
    assertEquals(Openness.NONE, Openness.at("192.0.2.7"));
    assertFalse(Openness.WRITE.allows(Scope.ADMIN));
  }

  private String token(String name, Scope scope, OptionalLong expires) {
    String secret = Secret.generate();
    town.store()
        .tokens()
        .add(new AccessToken(name, Secret.hash(secret), scope, Optional.empty(), 0, expires));
    return secret;
  }

  private ApiServer serve(Openness openness) {
    Service service =
        new Service(
            town.store(),
            index,
            new Recommender(new Weights("test", Map.of("cf", 1.0))),
            Town.CLOCK);
    return ApiServer.start(
        new ServerOptions("127.0.0.1", 0, 100_000, 64, Duration.ofSeconds(5)),
        new Gate(town.store().tokens(), Town.CLOCK, openness),
        List.of(new NativeApi(service)));
  }

  private int read(ApiServer server, Map<String, String> headers)
      throws IOException, InterruptedException {
    return status(server, "/v1/search?q=blue", headers);
  }

  private int write(ApiServer server, Map<String, String> headers)
      throws IOException, InterruptedException {
    return post(server, "/v1/listens", LISTENS, headers);
  }

  private int history(ApiServer server, Map<String, String> headers)
      throws IOException, InterruptedException {
    return post(server, "/v1/recommendations", "{\"history\":[\"t1\"]}", headers);
  }

  private int post(ApiServer server, String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    return send(request(server, path, headers).POST(BodyPublishers.ofString(body)));
  }

  private int status(ApiServer server, String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    return send(request(server, path, headers).GET());
  }

  private static HttpRequest.Builder request(
      ApiServer server, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    headers.forEach(request::header);
    return request;
  }

  private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      assertTrue(response.body().contains("\"message\":"), response.body());
    }
    return response.statusCode();
  }
}
