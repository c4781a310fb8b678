package io.segue.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code segue import}. */
@Command(
    name = "import",
    description = "Read files into the store: all of them in one transaction, or nothing.",
    synopsisSubcommandLabel = "(tracks | listens | listeners)")
final class ImportCommand {
  private ImportCommand() {}

  static CommandLine commandLine(Environment environment) {
    return new CommandLine(new ImportCommand())
        .addSubcommand(new ImportTracksCommand(environment))
        .addSubcommand(new ImportListensCommand(environment))
        .addSubcommand(new ImportListenersCommand(environment));
  }
}
