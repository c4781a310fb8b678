package io.segue.files;

import java.util.Map;
import java.util.Optional;

/**
 * What the user says about the files.
 *
 * @param columns canonical name to the name in the file, for names that no synonym covers
 * @param listener whose listens they are, where the file doesn't say
 */
public record FormatOptions(Map<String, String> columns, Optional<String> listener) {
  /** Nothing said. */
  public static final FormatOptions NONE = new FormatOptions(Map.of(), Optional.empty());

  public FormatOptions {
    columns = Map.copyOf(columns);
  }
}
