package io.segue.cli;

import java.util.Map;
import picocli.CommandLine.Option;

/** What similarity or recommendation is to be based on, by the name that the HTTP API uses. */
final class BasisOption {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "hybrid, cf or content (default: ${DEFAULT-VALUE}).")
  private String basis = "hybrid";

  Map<String, String> parameter() {
    return Map.of("by", basis);
  }
}
