package io.segue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.Availability;
import io.segue.catalog.Track;
import io.segue.http.ApiServer;
import io.segue.http.NativeApi;
import io.segue.http.ServerOptions;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.http.access.Secret;
import io.segue.http.spotify.SpotifyApi;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.listening.ListenerId;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.Recommender;
import io.segue.rerank.Weights;
import io.segue.store.AccessToken;
import io.segue.store.Scope;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A catalogue with listening, learned and served over HTTP, with rules for everyone and for some
 * listeners; and the same written down as plain lists, to count matches without an index.
 */
final class PropertyWorld implements AutoCloseable {
  private static final Weights WEIGHTS =
      new Weights(
          "test", Map.of("cf", 0.3, "neighbours", 0.5, "content", 0.15, "popularity", 0.05));
  private static final int TOKENS = 8;

  private final Store store;
  private final ServingIndex index;
  private final ApiServer server;
  private final List<WorldTrack> tracks = new ArrayList<>();
  private final Map<String, WorldTrack> byId = new HashMap<>();
  private final Map<String, List<WorldTrack>> byTitle = new HashMap<>();
  private final List<String> listeners = new ArrayList<>();
  private final Map<String, String> tokens = new HashMap<>();
  private final WorldRules rules;

  private PropertyWorld(Path directory) {
    store = Store.open(StoreLocation.of(directory.resolve("world.db")));
    store.forEachHistory((listener, _) -> {
      if (listeners.isEmpty() || !listeners.getLast().equals(listener.value())) {
        listeners.add(listener.value());
      }
    });
    rules = WorldRules.put(store, listeners);
    endSome();
    store.forEachTrack(0, (_, track) -> tracks.add(new WorldTrack(track)));
    tracks.forEach(track -> {
      byId.put(track.id(), track);
      byTitle.computeIfAbsent(track.track().title(), _ -> new ArrayList<>()).add(track);
    });
    index = ServingIndex.open(new Generations(directory.resolve("index")), store);
    Service service = new Service(store, index, new Recommender(WEIGHTS), Town.CLOCK);
    Gate gate = new Gate(store.tokens(), Town.CLOCK, Openness.WRITE);
    server =
        ApiServer.start(
            new ServerOptions("127.0.0.1", 0, 100_000, 64, Duration.ofSeconds(60)),
            gate,
            List.of(new NativeApi(service), new SpotifyApi(service, gate)));
    for (int i = 0; i < TOKENS; i++) {
      bind(listeners.get(i));
    }
  }

  /** A generated sample: of the standard size, or small. */
  static PropertyWorld sample(Path directory, boolean isWhole) {
    List<String> sample = new ArrayList<>(List.of("sample"));
    if (!isWhole) {
      sample.addAll(List.of("--tracks=1200", "--artists=120", "--listeners=120", "--listens=5000"));
    }
    done(directory, sample);
    done(directory, List.of("import", "tracks", "data/sample/tracks.csv.gz"));
    done(directory, List.of("import", "listeners", "data/sample/listeners.csv.gz"));
    done(directory, List.of("import", "listens", "data/sample/listens.csv.gz"));
    return learned(directory);
  }

  /** The corpus in the directory of data; what it took is kept for the next time. */
  static PropertyWorld spotify(Path directory, Path data) {
    if (Files.exists(directory.resolve("index/CURRENT"))) {
      return new PropertyWorld(directory);
    }
    Path corpus = data.toAbsolutePath().resolve("spotify");
    done(
        directory,
        List.of(
            "import", "tracks", "--format=spotify", corpus.resolve("tracks.csv.gz").toString()));
    done(
        directory,
        List.of(
            "import",
            "listens",
            "--format=playlist",
            corpus.resolve("playlist_tracks.csv.gz").toString()));
    return learned(directory);
  }

  private static PropertyWorld learned(Path directory) {
    String profile = Path.of("conf", "small.yaml").toAbsolutePath().toString();
    done(directory, List.of("train", "--options", profile));
    done(directory, List.of("reindex"));
    return new PropertyWorld(directory);
  }

  private static void done(Path directory, List<String> command) {
    Map<String, String> variables = Map.of("SEGUE_STORE", "world.db", "SEGUE_INDEX", "index");
    Run run = Run.in(directory, variables, command.toArray(String[]::new));
    assertEquals(0, run.code(), command + ": " + run.err() + ", seed " + Seed.value());
  }

  /** Every thousandth track was to be heard until now only. */
  private void endSome() {
    List<Track> ended = new ArrayList<>();
    int[] number = {0};
    store.forEachTrack(
        0,
        (_, track) -> {
          if (track.availability().equals(Availability.UNLIMITED) && number[0]++ % 1_000 == 7) {
            ended.add(track);
          }
        });
    Availability past =
        new Availability(OptionalLong.empty(), OptionalLong.of(Town.CLOCK.millis()), List.of());
    ended.forEach(track -> store.put(track.toBuilder().availability(past).build()));
  }

  private void bind(String listener) {
    String secret = Secret.generate();
    store
        .tokens()
        .add(
            new AccessToken(
                UUID.randomUUID().toString(),
                Secret.hash(secret),
                Scope.READ,
                Optional.of(new ListenerId(listener)),
                0,
                OptionalLong.empty()));
    tokens.put(listener, secret);
  }

  int port() {
    return server.port();
  }

  List<WorldTrack> tracks() {
    return tracks;
  }

  Optional<WorldTrack> track(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<WorldTrack> ofTitle(String title) {
    return byTitle.getOrDefault(title, List.of());
  }

  List<String> listeners() {
    return listeners;
  }

  /** Tokens by the listener to whom they are bound. */
  Map<String, String> tokens() {
    return tokens;
  }

  WorldRules rules() {
    return rules;
  }

  List<Evidence> history(String listener) {
    return Histories.evidence(store.history(new ListenerId(listener), Histories.MAX_TRACKS));
  }

  @Override
  public void close() {
    server.close();
    index.close();
    store.close();
  }
}
