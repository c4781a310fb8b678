package io.segue.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.segue.Town;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * One command, run in a directory.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {
  static Run in(Path directory, String... arguments) {
    return in(directory, Map.of(), arguments);
  }

  static Run in(Path directory, Map<String, String> variables, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Environment environment =
        new Environment(
            new Console(new PrintWriter(out), new PrintWriter(err), false),
            Town.CLOCK,
            variables,
            directory,
            () -> {});
    int code = Segue.run(environment, arguments);
    return new Run(code, out.toString(), err.toString());
  }

  /** Standard output as one JSON document. */
  JsonNode json() {
    try {
      return JsonMapper.builder().build().readTree(out);
    } catch (IOException broken) {
      throw new UncheckedIOException(out, broken);
    }
  }
}
