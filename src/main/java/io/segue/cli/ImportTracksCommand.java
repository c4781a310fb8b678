package io.segue.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segue import tracks}. */
@Command(name = "tracks", description = "Add or merge tracks.")
final class ImportTracksCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final FileImport files = new FileImport();

  ImportTracksCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return files.run(environment, "tracks", (importer, paths) -> importer.importTracks(paths));
  }
}
