package io.segue.http.foreign;

import io.segue.Town;
import io.segue.catalog.Alias;
import io.segue.catalog.Aliases;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.http.ApiServer;
import io.segue.http.NativeApi;
import io.segue.http.Protocol;
import io.segue.http.ServerOptions;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.http.access.Secret;
import io.segue.http.audiomuse.AudioMuseApi;
import io.segue.http.contract.Described;
import io.segue.http.spotify.SpotifyApi;
import io.segue.http.subsonic.SubsonicApi;
import io.segue.index.ServingIndex;
import io.segue.listening.ListenerId;
import io.segue.recommend.Recommender;
import io.segue.rerank.Weights;
import io.segue.store.AccessToken;
import io.segue.store.Scope;
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
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Every protocol over a town of 300 tracks, and one track more that a media server knows by another
 * id.
 */
public final class LibraryServer implements AutoCloseable {
  /** A track with all that a catalogue can say, in characters that XML and JSON have to escape. */
  public static final String ODD = "odd/1";

  /** The media server's id of {@link #ODD}. */
  public static final String ODD_ON_SERVER = "7f3b0c";

  public static final String ODD_TITLE = "<Rock> & \"Röll\" \uD83C\uDFB8";
  private static final long MAX_BODY = 100_000;

  private final Town town;
  private final ServingIndex index;
  private final Described described;
  private final ApiServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private LibraryServer(Town town, Openness openness) {
    this.town = town;
    this.index = town.serve();
    Weights weights = new Weights("test", Map.of("cf", 0.7, "content", 0.25, "popularity", 0.05));
    Service service = new Service(town.store(), index, new Recommender(weights), Town.CLOCK);
    Gate gate = new Gate(town.store().tokens(), Town.CLOCK, openness);
    List<Protocol> protocols =
        List.of(
            new NativeApi(service),
            new SpotifyApi(service, gate),
            new SubsonicApi(service, gate, "9.9"),
            new AudioMuseApi(service, gate, "9.9"));
    this.described = new Described(protocols);
    this.server =
        ApiServer.start(
            new ServerOptions("127.0.0.1", 0, MAX_BODY, 64, Duration.ofSeconds(5)),
            gate,
            protocols);
  }

  public static LibraryServer in(Path directory, Openness openness) {
    Town town = Town.in(directory, 300, 40);
    town.store().put(odd());
    town.publish();
    return new LibraryServer(town, openness);
  }

  public Town town() {
    return town;
  }

  public int port() {
    return server.port();
  }

  /** A new token that counts. */
  public String token(Scope scope, Optional<String> listener, Optional<String> password) {
    String secret = Secret.generate();
    AccessToken token =
        new AccessToken(
            "t" + secret.hashCode(),
            Secret.hash(secret),
            scope,
            listener.map(ListenerId::new),
            0,
            OptionalLong.empty());
    town.store().tokens().add(token, password);
    return secret;
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** Posts a form. */
  public HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return described.check(client.send(request.build(), BodyHandlers.ofString()));
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    index.close();
    town.close();
    client.close();
  }

  private static Track odd() {
    return Track.builder(new TrackId(ODD))
        .title(ODD_TITLE)
        .artists(List.of("Björk, Ltd.", "Quintet 3"))
        .album(Optional.of("Volume 1"))
        .genres(List.of("odd pop", "jazz"))
        .aliases(
            List.of(
                new Alias(Aliases.SERVER, ODD_ON_SERVER),
                new Alias("mbid", "8f3471b5-7e6a-48da-86a9-c1c07a0f47ae"),
                new Alias("isrc", "GBAYE0000351")))
        .build();
  }
}
