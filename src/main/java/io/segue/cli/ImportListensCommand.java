package io.segue.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segue import listens}. */
@Command(name = "listens", description = "Add listens and feedback.")
final class ImportListensCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final FileImport files = new FileImport();

  ImportListensCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return files.run(environment, "listens", (importer, paths) -> importer.importListens(paths));
  }
}
