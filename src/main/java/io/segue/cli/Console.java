package io.segue.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;

/** The two streams of a command: its result, and what it says meanwhile. */
final class Console {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean isTerminal;

  Console(PrintWriter out, PrintWriter err, boolean isTerminal) {
    this.out = out;
    this.err = err;
    this.isTerminal = isTerminal;
  }

  /** Whether somebody watches, so that lines may be drawn anew. */
  boolean isTerminal() {
    return isTerminal;
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /** A line of the result. */
  void result(String line) {
    out.println(line);
    out.flush();
  }

  /** The result as one JSON document. */
  void result(JsonNode json) {
    try {
      result(JSON.writeValueAsString(json));
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /** A line beside the result. */
  void say(String line) {
    err.println(line);
    err.flush();
  }
}
