package io.segue.files;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** The fields of one table row. */
final class RowFields implements Fields {
  private final TableHeader header;
  private final TableRow row;

  RowFields(TableHeader header, TableRow row) {
    this.header = header;
    this.row = row;
  }

  @Override
  public Place place() {
    return row.place();
  }

  @Override
  public Optional<String> text(String name) {
    int column = header.column(name);
    if (column < 0) {
      return Optional.empty();
    }
    String text = row.cells().get(column).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public Optional<String> scalar(String name) {
    return text(name);
  }

  @Override
  public List<String> texts(String name) {
    return text(name).map(RowFields::split).orElse(List.of());
  }

  @Override
  public OptionalDouble number(String name) {
    Optional<String> text = text(name);
    return text.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Numerals.decimal(name, text.get()));
  }

  @Override
  public OptionalLong whole(String name) {
    OptionalDouble number = number(name);
    return number.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Numerals.whole(name, number.getAsDouble()));
  }

  @Override
  public Optional<Fields> object(String name) {
    return Optional.empty();
  }

  @Override
  public Set<String> others() {
    return header.others();
  }

  private static List<String> split(String text) {
    char separator = text.indexOf('|') >= 0 ? '|' : ';';
    if (text.indexOf(separator) < 0) {
      return List.of(text);
    }
    Set<String> parts = new LinkedHashSet<>();
    for (String part : text.split(separator == '|' ? "\\|" : ";", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return List.copyOf(parts);
  }
}
