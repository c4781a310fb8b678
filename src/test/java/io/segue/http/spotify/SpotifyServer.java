package io.segue.http.spotify;

import io.segue.Town;
import io.segue.catalog.Alias;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.http.ApiServer;
import io.segue.http.NativeApi;
import io.segue.http.ServerOptions;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.http.access.Secret;
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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A closed server over a town of 300 tracks, with ids of every kind, and tokens for it. */
final class SpotifyServer implements AutoCloseable {
  static final String UUID_ID = "8f3471b5-7e6a-48da-86a9-c1c07a0f47ae";
  static final String SLASHED_ID = "färe/1, no 2";
  static final String LONG_ID = "4uLU6hMCjMI75M1A2tKUQC";
  static final String ALIAS = "0VjIjW4GlUZAMYd2vXMi3b";

  private final Town town;
  private final ServingIndex index;
  private final ApiServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String token;

  private SpotifyServer(Town town, int maxConcurrentRequests) {
    this.town = town;
    this.index = town.serve();
    Service service =
        new Service(
            town.store(),
            index,
            new Recommender(
                new Weights("test", Map.of("cf", 0.7, "content", 0.25, "popularity", 0.05))),
            Town.CLOCK);
    Gate gate = new Gate(town.store().tokens(), Town.CLOCK, Openness.NONE);
    this.server =
        ApiServer.start(
            new ServerOptions(
                "127.0.0.1", 0, 100_000, maxConcurrentRequests, Duration.ofSeconds(5)),
            gate,
            List.of(new NativeApi(service), new SpotifyApi(service, gate)));
    this.token = newToken("test", Optional.of(new ListenerId("l2")));
  }

  static SpotifyServer in(Path directory, int maxConcurrentRequests) {
    Town town = Town.in(directory, 300, 40);
    for (String id : List.of(UUID_ID, SLASHED_ID, LONG_ID, "plain-1")) {
      town.store().put(odd(id));
    }
    town.publish();
    return new SpotifyServer(town, maxConcurrentRequests);
  }

  Town town() {
    return town;
  }

  int port() {
    return server.port();
  }

  /** Of {@code l2}. */
  String token() {
    return token;
  }

  String newToken(String name, Optional<ListenerId> listener) {
    String secret = Secret.generate();
    town.store()
        .tokens()
        .add(
            new AccessToken(
                name, Secret.hash(secret), Scope.READ, listener, 0, OptionalLong.empty()));
    return secret;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  /** Asks with the token as a bearer would. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).header("Authorization", "Bearer " + token));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
    index.close();
    town.close();
    client.close();
  }

  private static Track odd(String id) {
    return Track.builder(new TrackId(id))
        .title("Odd One " + id.length())
        .artists(List.of("Björk, Ltd."))
        .genres(List.of("odd pop"))
        .aliases(
            id.equals("plain-1")
                ? List.of(new Alias("spotify", ALIAS), new Alias("isrc", "GBAYE0000351"))
                : List.of())
        .build();
  }
}
