package io.segue.http.listenbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.Town;
import io.segue.catalog.Alias;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.http.ApiServer;
import io.segue.http.JsonBody;
import io.segue.http.NativeApi;
import io.segue.http.Protocol;
import io.segue.http.ServerOptions;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.http.access.Secret;
import io.segue.http.contract.Described;
import io.segue.http.spotify.SpotifyApi;
import io.segue.index.ServingIndex;
import io.segue.listening.ListenerId;
import io.segue.recommend.Recommender;
import io.segue.rerank.Weights;
import io.segue.store.AccessToken;
import io.segue.store.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/** A server over a town of 300 tracks, whose clock is set by hand, and tokens for it. */
final class BrainzServer implements AutoCloseable {
  /** Alias of the track {@code told}. */
  static final String MBID = "8f3471b5-7e6a-48da-86a9-c1c07a0f47ae";

  private final AtomicReference<Instant> now = new AtomicReference<>(Town.CLOCK.instant());
  private final Town town;
  private final ServingIndex index;
  private final Described described;
  private final ApiServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String token;

  private BrainzServer(Town town, Openness openness, int requestsPerWindow) {
    this.town = town;
    this.index = town.serve();
    InstantSource clock = now::get;
    Weights weights = new Weights("test", Map.of("cf", 0.7, "content", 0.25, "popularity", 0.05));
    Service service = new Service(town.store(), index, new Recommender(weights), clock);
    Gate gate = new Gate(town.store().tokens(), clock, openness);
    List<Protocol> protocols =
        List.of(
            new NativeApi(service),
            new SpotifyApi(service, gate),
            new ListenBrainzApi(service, gate, requestsPerWindow));
    this.described = new Described(protocols);
    this.server =
        ApiServer.start(
            new ServerOptions("127.0.0.1", 0, 10_485_760, 64, Duration.ofSeconds(5)),
            gate,
            protocols);
    this.token = newToken("bob");
  }

  static BrainzServer in(Path directory, Openness openness, int requestsPerWindow) {
    Town town = Town.in(directory, 300, 40);
    town.store()
        .put(
            Track.builder(new TrackId("told"))
                .title("Night Ferry")
                .artists(List.of("Nadia Okonedo", "The Lamps"))
                .album(Optional.of("Harbours"))
                .genres(List.of("jazz"))
                .aliases(List.of(new Alias("mbid", MBID), new Alias("isrc", "GBAYE0000351")))
                .build());
    town.publish();
    return new BrainzServer(town, openness, requestsPerWindow);
  }

  Town town() {
    return town;
  }

  ServingIndex index() {
    return index;
  }

  int port() {
    return server.port();
  }

  /** Of {@code bob}. */
  String token() {
    return token;
  }

  long seconds() {
    return now.get().getEpochSecond();
  }

  void advance(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  /** A token to write with, of a listener of its name. */
  String newToken(String listener) {
    return newToken(listener, Optional.of(new ListenerId(listener)));
  }

  String newToken(String name, Optional<ListenerId> listener) {
    String secret = Secret.generate();
    town.store()
        .tokens()
        .add(
            new AccessToken(
                name, Secret.hash(secret), Scope.WRITE, listener, 0, OptionalLong.empty()));
    return secret;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  /** Asks with bob's token. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).header("Authorization", "Token " + token));
  }

  /** Tells with bob's token. */
  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return post(path, body, token);
  }

  HttpResponse<String> post(String path, String body, String secret)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Authorization", "Token " + secret)
            .POST(BodyPublishers.ofString(body)));
  }

  JsonNode ok(String path) throws IOException, InterruptedException {
    return ok(get(path));
  }

  static JsonNode ok(HttpResponse<String> response) throws IOException {
    assertEquals(200, response.statusCode(), response.body());
    return JsonBody.MAPPER.readTree(response.body());
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return described.check(client.send(request.build(), BodyHandlers.ofString()));
  }

  /** Submits a listen of names at a time. */
  JsonNode listen(long at, String artist, String title) throws IOException, InterruptedException {
    return ok(
        post(
            "/1/submit-listens",
            "{\"listen_type\":\"single\",\"payload\":[{\"listened_at\":"
                + at
                + ",\"track_metadata\":{\"artist_name\":\""
                + artist
                + "\",\"track_name\":\""
                + title
                + "\"}}]}"));
  }

  @Override
  public void close() {
    server.close();
    index.close();
    town.close();
    client.close();
  }
}
