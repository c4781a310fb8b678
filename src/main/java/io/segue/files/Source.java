package io.segue.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A text that can be opened, each time from its start. */
public interface Source {
  /** What it is called in messages. */
  Path path();

  /**
   * Opens it.
   *
   * @param unlessGiven the encoding if the user named none
   * @throws UnreadableFileException if it isn't there or isn't text
   */
  TextInput open(Charset unlessGiven);

  /**
   * The first line, from which the format is told.
   *
   * @throws UnreadableFileException if there is none or it can't be used
   */
  default String firstLine() {
    try (TextInput input = open(StandardCharsets.UTF_8)) {
      Line line =
          input
              .next()
              .orElseThrow(
                  () -> new UnreadableFileException(path(), "is empty", "check the export"));
      if (line.fault().isPresent()) {
        throw new UnreadableFileException(
            line.place(), "can't be used: " + line.fault().get(), "is this the right file?");
      }
      return line.text();
    }
  }
}
