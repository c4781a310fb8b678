package io.segue.cli;

import io.segue.index.GenerationException;
import io.segue.recommend.InvalidRequestException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user is told when a command fails: one sentence, and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    console.say("segue: " + failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, console.err());
    console.say("Try 'segue " + path(line) + "--help'.");
    return CommandFailure.WRONG_USE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
    console.say("segue: " + message(failure));
    return failure instanceof CommandFailure command
        ? command.exitCode()
        : failure instanceof InvalidRequestException
            ? CommandFailure.WRONG_USE
            : CommandFailure.FAILED;
  }

  /** A failure of our own carries a sentence; anything else is named by its kind. */
  private static String message(Exception failure) {
    return switch (failure) {
      case CommandFailure known -> String.valueOf(known.getMessage());
      case GenerationException known -> String.valueOf(known.getMessage());
      case InvalidRequestException known -> String.valueOf(known.getMessage());
      case UncheckedIOException io -> "cannot read or write: " + io.getCause();
      default ->
          failure.getClass().getPackageName().startsWith("io.segue")
                  || failure instanceof IllegalArgumentException
              ? String.valueOf(failure.getMessage())
              : "internal error: " + failure;
    };
  }

  private static String path(CommandLine line) {
    String name = line.getCommandSpec().qualifiedName();
    return name.equals("segue") ? "" : name.substring("segue ".length()) + " ";
  }
}
