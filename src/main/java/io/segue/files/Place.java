package io.segue.files;

import java.nio.file.Path;

/**
 * Where something stands in a file; prints as {@code tracks.csv:17}.
 *
 * @param file as the user named it
 * @param line counted from 1
 */
public record Place(Path file, long line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
