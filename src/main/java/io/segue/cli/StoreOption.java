package io.segue.cli;

import io.segue.store.Store;
import io.segue.store.StoreLocation;
import java.time.Duration;
import picocli.CommandLine.Option;

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

  String url() {
    return url;
  }

  /** Opens the store, creating it if it is missing. */
  Store open(Environment environment) {
    String path = url.startsWith(SCHEME) ? url.substring(SCHEME.length()) : url;
    String resolved = path.contains(":") ? url : environment.directory().resolve(path).toString();
    return Store.open(
        StoreLocation.of(resolved).withBusyTimeout(Duration.ofSeconds(timeoutSeconds)));
  }
}
