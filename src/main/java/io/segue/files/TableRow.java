package io.segue.files;

import java.util.List;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param place of its first line
 * @param cells as many as the table has columns, unless there is a fault
 * @param start its first line as written
 * @param fault the rule it breaks, or empty
 */
record TableRow(Place place, List<String> cells, String start, Optional<String> fault) {
  static TableRow refused(Line line, String fault) {
    return new TableRow(line.place(), List.of(), line.text(), Optional.of(fault));
  }
}
