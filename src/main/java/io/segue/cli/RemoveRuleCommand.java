package io.segue.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.segue.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segue rules remove}. */
@Command(name = "remove", description = "Remove a rule.")
final class RemoveRuleCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final RuleScopeOption scope = new RuleScopeOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Parameters(index = "0", paramLabel = "ID", description = "The rule's name.")
  private String id = "";

  RemoveRuleCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (Store open = store.open(environment)) {
      if (!open.removeRule(scope.listener(), id)) {
        throw CommandFailure.failed("no rule '" + id + "'");
      }
      output.print(
          environment.console(),
          "removed rule " + id,
          JsonNodeFactory.instance.objectNode().put("removed", id));
      return 0;
    }
  }
}
