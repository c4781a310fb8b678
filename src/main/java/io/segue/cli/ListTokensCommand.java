package io.segue.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.store.AccessToken;
import io.segue.store.Store;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segue token list}. */
@Command(name = "list", description = "Show the tokens by name, also those that have expired.")
final class ListTokensCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final OutputOption output = new OutputOption();

  ListTokensCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    List<AccessToken> tokens;
    try (Store opened = store.open(environment)) {
      tokens = opened.tokens().all();
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    TextTable table = new TextTable();
    table.row("name", "scope", "listener", "created", "expires");
    for (AccessToken token : tokens) {
      ObjectNode json = TokenJson.of(token);
      list.add(json);
      table.row(
          token.name(),
          token.scope().key(),
          json.path("listener").asText("-"),
          json.path("created").asText(),
          json.path("expires").asText("never"));
    }
    output.print(
        environment.console(),
        tokens.isEmpty() ? "no tokens" : table.toString().stripTrailing(),
        JsonNodeFactory.instance.objectNode().set("tokens", list));
    return 0;
  }
}
