package io.segue.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program {@code segue}: one command line with a command for every job. */
@Command(
    name = "segue",
    description = "Music recommendation from your own catalogue and listening.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      Segue.CONFIGURED,
      Segue.CONFIGURED_EXAMPLE,
      "Exit codes: 0 done, 1 failed, 2 wrong use."
    })
public final class Segue {
  static final String CONFIGURED =
      "Every option can also stand in segue.yaml (port: 8080) or in the environment";
  static final String CONFIGURED_EXAMPLE =
      "(SEGUE_PORT=8080); flags win over the environment, the environment over the file.";
  private static final Logger LUCENE_LOG = Logger.getLogger("org.apache.lucene");

  private Segue() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    LUCENE_LOG.setLevel(Level.WARNING);
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
    SignalShutdown shutdown = new SignalShutdown();
    Environment environment =
        new Environment(
            new Console(out, err, isWatched()),
            InstantSource.system(),
            System.getenv(),
            Path.of(""),
            shutdown);
    int code = run(environment, arguments);
    out.flush();
    err.flush();
    shutdown.done();
    System.exit(code);
  }

  /** Runs one command in an environment; 0 done, 1 failed, 2 wrong use. */
  static int run(Environment environment, String... arguments) {
    CommandLine line = commandLine(environment);
    try {
      Configuration configuration =
          Configuration.of(environment.variables(), environment.directory());
      configuration.requireKnown(optionNames(line));
      line.setDefaultValueProvider(new ConfiguredDefaults(configuration));
    } catch (CommandFailure failure) {
      environment.console().say("segue: " + failure.getMessage());
      return failure.exitCode();
    }
    return line.execute(arguments);
  }

  static CommandLine commandLine(Environment environment) {
    CommandLine line = new CommandLine(new Segue());
    line.addSubcommand(new SampleCommand(environment));
    line.addSubcommand(ImportCommand.commandLine(environment));
    line.addSubcommand(new TrainCommand(environment));
    line.addSubcommand(new ReindexCommand(environment));
    line.addSubcommand(new RollbackCommand(environment));
    line.addSubcommand(new ServeCommand(environment));
    line.addSubcommand(new RecommendCommand(environment));
    line.addSubcommand(new SimilarCommand(environment));
    line.addSubcommand(new SearchCommand(environment));
    line.addSubcommand(RulesCommand.commandLine(environment));
    line.addSubcommand(new RadioCommand(environment));
    line.addSubcommand(new WhyNotCommand(environment));
    line.addSubcommand(new EvaluateCommand(environment));
    line.addSubcommand(new TuneCommand(environment));
    line.addSubcommand(new EvaluateRatingsCommand(environment));
    line.addSubcommand(new EvaluateSearchCommand(environment));
    line.addSubcommand(TokenCommand.commandLine(environment));
    line.addSubcommand(new DoctorCommand(environment));
    line.getSubcommands().values().forEach(Segue::explain);
    Failures failures = new Failures(environment.console());
    line.setExecutionExceptionHandler(failures);
    line.setParameterExceptionHandler(failures);
    line.setOut(environment.console().out());
    line.setErr(environment.console().err());
    return line;
  }

  private static boolean isWatched() {
    return Optional.ofNullable(System.console())
        .filter(console -> console.isTerminal())
        .isPresent();
  }

  private static void explain(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.mixinStandardHelpOptions(true).versionProvider(new Version());
    spec.usageMessage().footer("", CONFIGURED, CONFIGURED_EXAMPLE);
    acceptEverywhere(spec, "--store", "URL");
    acceptEverywhere(spec, "--index", "DIR");
    acceptEverywhere(spec, "--options", "FILE");
    command.getSubcommands().values().forEach(Segue::explain);
  }

  /** So that a script can give every command the same places. */
  private static void acceptEverywhere(CommandSpec spec, String name, String label) {
    if (!spec.optionsMap().containsKey(name)) {
      spec.addOption(
          OptionSpec.builder(name)
              .type(String.class)
              .paramLabel(label)
              .description("Taken by every command; of no effect on this one.")
              .build());
    }
  }

  private static Set<String> optionNames(CommandLine line) {
    Set<String> names = new LinkedHashSet<>();
    line.getCommandSpec().options().forEach(option -> names.add(ConfiguredDefaults.key(option)));
    line.getSubcommands().values().forEach(command -> names.addAll(optionNames(command)));
    return names;
  }
}
