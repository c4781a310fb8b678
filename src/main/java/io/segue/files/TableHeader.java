package io.segue.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which column of a table holds which field. */
final class TableHeader {
  private final FieldNames names;
  private final List<String> columns;
  private final Map<String, Integer> columnOfField = new HashMap<>();
  private final Map<String, Integer> others = new LinkedHashMap<>();

  TableHeader(Place place, FieldNames names, List<String> cells) {
    this.names = names;
    this.columns = cells.stream().map(String::strip).toList();
    requireDistinct(place);
    names.canonical().forEach(this::bind);
    columns.forEach(this::note);
    names.required().forEach(name -> requireBound(place, name));
  }

  int size() {
    return columns.size();
  }

  /** The column of a field or of a column that is no field; -1 if there is none. */
  int column(String name) {
    return columnOfField.getOrDefault(name, others.getOrDefault(name, -1));
  }

  /** Columns that are no field, as written. */
  Set<String> others() {
    return others.keySet();
  }

  private void bind(String name) {
    for (String spelling : names.spellings(name)) {
      for (int i = 0; i < columns.size(); i++) {
        if (FieldNames.key(columns.get(i)).equals(FieldNames.key(spelling))) {
          columnOfField.put(name, i);
          return;
        }
      }
    }
  }

  private void note(String column) {
    int index = columns.indexOf(column);
    if (!column.isEmpty() && !columnOfField.containsValue(index)) {
      others.put(column, index);
    }
  }

  private void requireDistinct(Place place) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      Integer before = seen.putIfAbsent(column.toLowerCase(Locale.ROOT), i);
      if (before != null && !column.isEmpty()) {
        throw new UnreadableFileException(
            place,
            "has two columns named '" + column + "', " + (before + 1) + " and " + (i + 1),
            "rename one of them");
      }
    }
  }

  private void requireBound(Place place, String name) {
    if (!columnOfField.containsKey(name)) {
      List<String> spelled = new ArrayList<>(names.spellings(name));
      throw new UnreadableFileException(
          place,
          "has no column "
              + String.join(" or ", spelled)
              + "; found: "
              + String.join(", ", columns),
          "name it with --map " + name + "=COLUMN");
    }
  }
}
