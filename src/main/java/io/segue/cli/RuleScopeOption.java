package io.segue.cli;

import io.segue.listening.ListenerId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose rules are meant. */
final class RuleScopeOption {
  @Option(
      names = "--listener",
      paramLabel = "ID",
      description = "The rules of one listener (default: everyone's).")
  private Optional<String> listener = Optional.empty();

  Optional<ListenerId> listener() {
    try {
      return listener.map(ListenerId::new);
    } catch (IllegalArgumentException broken) {
      throw CommandFailure.usage("--listener: " + broken.getMessage());
    }
  }
}
