package io.segue.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.recommend.Answer;
import picocli.CommandLine.Option;

/** How a command reports. */
final class OutputOption {
  @Option(
      names = "--json",
      description = "One JSON document on standard output, everything else on standard error.")
  private boolean json;

  /** An answer, as a table or as its JSON. */
  void print(Console console, Answer answer, JsonNode asJson) {
    if (json) {
      console.result(asJson);
    } else {
      AnswerTable.print(console, answer);
    }
  }

  /** A result, as one line or as its JSON. */
  void print(Console console, String line, JsonNode asJson) {
    if (json) {
      console.result(asJson);
    } else {
      console.result(line);
    }
  }
}
