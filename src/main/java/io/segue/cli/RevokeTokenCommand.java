package io.segue.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.segue.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segue token revoke}. */
@Command(name = "revoke", description = "Void a token at once, also for servers that are running.")
final class RevokeTokenCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Parameters(paramLabel = "NAME", description = "The name that it was made with.")
  private String name = "";

  RevokeTokenCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (Store opened = store.open(environment)) {
      if (!opened.tokens().revoke(name)) {
        throw CommandFailure.failed("there is no token named '" + name + "'");
      }
    }
    output.print(
        environment.console(),
        name + " is revoked",
        JsonNodeFactory.instance.objectNode().put("revoked", name));
    return 0;
  }
}
