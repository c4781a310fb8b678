package io.segue.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.segue.http.ApiServer;
import io.segue.http.NativeApi;
import io.segue.http.ServerOptions;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.http.audiomuse.AudioMuseApi;
import io.segue.http.contract.ContractApi;
import io.segue.http.listenbrainz.ListenBrainzApi;
import io.segue.http.spotify.SpotifyApi;
import io.segue.http.subsonic.SubsonicApi;
import io.segue.index.View;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segue serve}. */
@Command(
    name = "serve",
    description = "Answer over HTTP until asked to stop; takes over new generations by itself.")
final class ServeCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final ServingOptions serving = new ServingOptions();
  @Mixin private final AccessOption access = new AccessOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--max-body-bytes",
      paramLabel = "N",
      defaultValue = "10485760",
      description = "Larger request bodies are refused (default: ${DEFAULT-VALUE}).")
  private long maxBodyBytes;

  @Option(
      names = "--max-concurrent-requests",
      paramLabel = "N",
      defaultValue = "256",
      description = "More at once are refused with 503 (default: ${DEFAULT-VALUE}).")
  private int maxConcurrentRequests;

  @Option(
      names = "--listenbrainz-requests",
      paramLabel = "N",
      defaultValue = "3000",
      description =
          "ListenBrainz calls that one address may make in ten seconds (default:"
              + " ${DEFAULT-VALUE}).")
  private int requestsPerWindow;

  @Option(
      names = "--stop-seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How long requests under way may take at the end (default: ${DEFAULT-VALUE}).")
  private int stopSeconds;

  @Option(
      names = "--poll-millis",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "How often to look for a new generation and for changes that another process wrote"
              + " (default: ${DEFAULT-VALUE}).")
  private long pollMillis;

  ServeCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    Console console = environment.console();
    ProfileOption.show(serving.profile(), console);
    try (Serving open = serving.open(environment);
        GenerationWatch _ =
            GenerationWatch.start(open.index(), Duration.ofMillis(pollMillis), console);
        ApiServer server = start(open)) {
      String address = "http://" + host + ":" + server.port();
      try (View view = open.index().acquire()) {
        output.print(
            console,
            "Segue listens on "
                + address
                + " with generation "
                + view.generation()
                + " ("
                + view.manifest().tracks()
                + " tracks)",
            JsonNodeFactory.instance
                .objectNode()
                .put("address", address)
                .put("generation", view.generation().toString())
                .put("tracks", view.manifest().tracks()));
        FirstRequests.of(view, address).forEach(console::say);
      }
      environment.shutdown().await();
      console.say("stopping");
    }
    return 0;
  }

  private ApiServer start(Serving open) {
    ServerOptions options =
        new ServerOptions(
            host, port, maxBodyBytes, maxConcurrentRequests, Duration.ofSeconds(stopSeconds));
    Service service =
        new Service(open.store(), open.index(), open.recommender(), environment.clock());
    Gate gate = access.gate(host, open.store(), environment);
    return ApiServer.start(
        options,
        gate,
        ContractApi.beside(
            List.of(
                new NativeApi(service),
                new SpotifyApi(service, gate),
                new SubsonicApi(service, gate, Version.text()),
                new AudioMuseApi(service, gate, Version.text()),
                new ListenBrainzApi(service, gate, requestsPerWindow))));
  }
}
