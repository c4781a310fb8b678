package io.segue.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code segue token}. */
@Command(
    name = "token",
    description = "Make, list and revoke the keys of the HTTP API.",
    synopsisSubcommandLabel = "(create | list | revoke)")
final class TokenCommand {
  private TokenCommand() {}

  static CommandLine commandLine(Environment environment) {
    return new CommandLine(new TokenCommand())
        .addSubcommand(new CreateTokenCommand(environment))
        .addSubcommand(new ListTokensCommand(environment))
        .addSubcommand(new RevokeTokenCommand(environment));
  }
}
