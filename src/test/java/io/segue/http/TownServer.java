package io.segue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.Town;
import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.http.audiomuse.AudioMuseApi;
import io.segue.http.contract.ContractApi;
import io.segue.http.contract.Described;
import io.segue.http.listenbrainz.ListenBrainzApi;
import io.segue.http.spotify.SpotifyApi;
import io.segue.http.subsonic.SubsonicApi;
import io.segue.index.ServingIndex;
import io.segue.recommend.Recommender;
import io.segue.rerank.Weights;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A town served over HTTP on a free port, and a client of it. */
final class TownServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Town town;
  private final ServingIndex index;
  private final List<Protocol> protocols;
  private final Described described;
  private final ApiServer server;

  private TownServer(Town town, ServingIndex index) {
    this.town = town;
    this.index = index;
    Weights weights =
        new Weights(
            "test", Map.of("cf", 0.4, "neighbours", 0.3, "content", 0.25, "popularity", 0.05));
    Service service = new Service(town.store(), index, new Recommender(weights), Town.CLOCK);
    Gate gate = new Gate(town.store().tokens(), Town.CLOCK, Openness.WRITE);
    this.protocols =
        List.of(
            new NativeApi(service),
            new SpotifyApi(service, gate),
            new SubsonicApi(service, gate, "1"),
            new AudioMuseApi(service, gate, "1"),
            new ListenBrainzApi(service, gate, 10_000));
    this.described = new Described(protocols);
    this.server =
        ApiServer.start(
            new ServerOptions("127.0.0.1", 0, 100_000, 64, Duration.ofSeconds(5)),
            gate,
            ContractApi.beside(protocols));
  }

  static TownServer start(Path directory) {
    Town town = Town.in(directory, 300, 40);
    town.publish();
    return new TownServer(town, town.serve());
  }

  Town town() {
    return town;
  }

  List<Protocol> protocols() {
    return protocols;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
    return send(request(path).header("Accept", accept).GET());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  JsonNode ok(String path) throws IOException, InterruptedException {
    return ok(get(path));
  }

  static JsonNode ok(HttpResponse<String> response) throws IOException {
    assertEquals(200, response.statusCode(), response.body());
    return json(response);
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return JsonBody.MAPPER.readTree(response.body());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    index.close();
    town.close();
    client.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return described.check(client.send(request.build(), BodyHandlers.ofString()));
  }
}
