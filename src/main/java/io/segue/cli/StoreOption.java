package io.segue.cli;

import io.segue.store.Store;
import io.segue.store.StoreLocation;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the store is, and how patiently it is used. */
final class StoreOption {
  private static final String SCHEME = "jdbc:sqlite:";

  @Option(
      names = "--store",
      paramLabel = "URL",
      description = "The store: jdbc:sqlite:FILE or a file (default: ${DEFAULT-VALUE}).")
  private String url = "jdbc:sqlite:data/segue.db";

  @Option(
      names = "--store-timeout-seconds",
      paramLabel = "N",
      description = "How long to wait for another writer (default: ${DEFAULT-VALUE}).")
  private int timeoutSeconds = 30;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  String url() {
    return url;
  }

  /** Whether the command line itself names a store. */
  boolean isGiven() {
    return command.commandLine().getParseResult().hasMatchedOption("--store");
  }

  /** Opens the store, creating it if it is missing. */
  Store open(Environment environment) {
    String path = url.startsWith(SCHEME) ? url.substring(SCHEME.length()) : url;
    String resolved = path.contains(":") ? url : environment.directory().resolve(path).toString();
    return Store.open(
        StoreLocation.of(resolved).withBusyTimeout(Duration.ofSeconds(timeoutSeconds)));
  }
}
