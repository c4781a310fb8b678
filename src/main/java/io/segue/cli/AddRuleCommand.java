package io.segue.cli;

import io.segue.catalog.Moments;
import io.segue.listening.Rule;
import io.segue.listening.RuleJson;
import io.segue.listening.RuleTarget;
import io.segue.rerank.rule.RuleTargets;
import io.segue.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segue rules add}. */
@Command(
    name = "add",
    description = "Add a rule, or replace the one of that name; it counts at the next request.")
final class AddRuleCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final RuleScopeOption scope = new RuleScopeOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Parameters(index = "0", paramLabel = "ID", description = "The rule's name.")
  private String id = "";

  @Parameters(
      index = "1",
      paramLabel = "FIELD",
      description = "track, artist, album, genre, tag, isrc, or a number such as tempo.")
  private String field = "";

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "VALUE",
      description = "Any of these; of a number one range such as 90..120.")
  private List<String> values = List.of();

  @Option(
      names = "--bias",
      paramLabel = "B",
      defaultValue = "-1",
      description = "-1 never, 0 nothing else, above 0 a factor (default: ${DEFAULT-VALUE}).")
  private double bias;

  @Option(names = "--from", paramLabel = "DATE", description = "When it begins to hold.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--until", paramLabel = "DATE", description = "When it holds no longer.")
  private Optional<String> until = Optional.empty();

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, for whoever reads it later.")
  private String note = "";

  AddRuleCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Rule rule = rule();
    try (Store open = store.open(environment)) {
      String effect = open.put(rule).name().toLowerCase(Locale.ROOT);
      output.print(environment.console(), effect + " rule " + rule.id(), RuleJson.write(rule));
      return 0;
    }
  }

  private Rule rule() {
    try {
      RuleTarget target = new RuleTarget(field, values);
      RuleTargets.condition(target);
      return new Rule(
          id,
          scope.listener(),
          target,
          bias,
          new Rule.Validity(moment("--from", from), moment("--until", until)),
          note);
    } catch (IllegalArgumentException broken) {
      throw CommandFailure.usage(String.valueOf(broken.getMessage()));
    }
  }

  private static OptionalLong moment(String name, Optional<String> text) {
    return text.map(date -> OptionalLong.of(Moments.millis(name, date)))
        .orElse(OptionalLong.empty());
  }
}
