package io.segue.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code segue rules}. */
@Command(
    name = "rules",
    description = "What everyone or one listener never, only, or rather gets recommended.",
    synopsisSubcommandLabel = "(list | add | remove)")
final class RulesCommand {
  private RulesCommand() {}

  static CommandLine commandLine(Environment environment) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new ListRulesCommand(environment))
        .addSubcommand(new AddRuleCommand(environment))
        .addSubcommand(new RemoveRuleCommand(environment));
  }
}
