package io.segue.files;

import java.nio.file.Path;
import java.util.List;

/**
 * What a reader has to say at the end of one file.
 *
 * @param file which
 * @param lines physical lines, header and blank ones included
 * @param ignored names of columns or keys that were not understood, each once
 */
public record ReadSummary(Path file, long lines, List<String> ignored) {
  public ReadSummary {
    ignored = List.copyOf(ignored);
  }
}
