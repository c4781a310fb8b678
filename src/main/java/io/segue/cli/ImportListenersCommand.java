package io.segue.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segue import listeners}. */
@Command(name = "listeners", description = "Add or merge listeners.")
final class ImportListenersCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final FileImport files = new FileImport();

  ImportListenersCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return files.run(
        environment, "listeners", (importer, paths) -> importer.importListeners(paths));
  }
}
