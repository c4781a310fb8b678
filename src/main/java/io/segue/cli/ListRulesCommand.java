package io.segue.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.listening.Rule;
import io.segue.listening.RuleJson;
import io.segue.store.Store;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segue rules list}. */
@Command(name = "list", description = "List rules, also those that hold no longer.")
final class ListRulesCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final RuleScopeOption scope = new RuleScopeOption();
  @Mixin private final OutputOption output = new OutputOption();

  ListRulesCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (Store open = store.open(environment)) {
      List<Rule> rules = open.rules(scope.listener());
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      ArrayNode array = json.putArray("rules");
      TextTable table = new TextTable();
      table.row("rule", "bias", "field", "values", "until");
      for (Rule rule : rules) {
        ObjectNode written = RuleJson.write(rule);
        array.add(written);
        table.row(
            rule.id(),
            Double.toString(rule.bias()),
            rule.target().field(),
            String.join("|", rule.target().values()),
            written.path("until").asText(""));
      }
      output.print(
          environment.console(),
          rules.isEmpty() ? "no rules" : table.toString().stripTrailing(),
          json);
      return 0;
    }
  }
}
