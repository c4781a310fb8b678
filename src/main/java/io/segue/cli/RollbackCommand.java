package io.segue.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.segue.index.GenerationName;
import io.segue.index.Generations;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segue rollback}. */
@Command(name = "rollback", description = "Make an older generation the live one again.")
final class RollbackCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--to",
      paramLabel = "NAME",
      description = "The generation to publish, such as g000002 (default: the one before).")
  private @Nullable String target;

  RollbackCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Generations generations = new Generations(index.path(environment));
    GenerationName live =
        Optional.ofNullable(target)
            .map(text -> publish(generations, text))
            .orElseGet(generations::rollback);
    output.print(
        environment.console(),
        live + " is live",
        JsonNodeFactory.instance.objectNode().put("generation", live.toString()));
    return 0;
  }

  private static GenerationName publish(Generations generations, String text) {
    GenerationName name =
        Generations.parse(text)
            .orElseThrow(
                () -> CommandFailure.usage("--to must be a generation such as g000002: " + text));
    generations.publish(name);
    return name;
  }
}
