package io.segue.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where generations and models are. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Directory of generations and models (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of("index");

  Path path(Environment environment) {
    return environment.directory().resolve(directory);
  }

  Path models(Environment environment) {
    return path(environment).resolve("models");
  }
}
