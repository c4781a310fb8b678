package io.segue.cli;

import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the server lets anybody do. */
final class AccessOption {
  @Option(
      names = "--open",
      paramLabel = "WHAT",
      description =
          "What needs no token: none, read or write (default: read on a loopback address, none"
              + " elsewhere).")
  private @Nullable String open;

  /**
   * The gate of a server at that host.
   *
   * @throws CommandFailure if others than this machine could reach it, nobody has a token, and
   *     nothing was said
   */
  Gate gate(String host, Store store, Environment environment) {
    Optional<Openness> told = Optional.ofNullable(open).map(AccessOption::openness);
    if (told.isEmpty() && !Openness.isLoopback(host) && store.tokens().all().isEmpty()) {
      throw CommandFailure.usage(
          "others can reach "
              + host
              + ", and nobody has a token yet: make one with `segue token create --name NAME`, or"
              + " say with --open none|read|write what needs none");
    }
    return new Gate(store.tokens(), environment.clock(), told.orElseGet(() -> Openness.at(host)));
  }

  private static Openness openness(String key) {
    return Openness.ofKey(key)
        .orElseThrow(() -> CommandFailure.usage("--open must be none, read or write: " + key));
  }
}
