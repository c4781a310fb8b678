package io.segue.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows of a table. A row goes on over line ends while a quote is open; if that doesn't end in a
 * sound row, its first line alone is refused and reading resumes at the next.
 */
final class TableRows {
  private static final int MAX_LINES = 100;
  private static final int MAX_CHARACTERS = 1 << 20;
  private static final String STRAY_RETURN =
      "row has a carriage return outside of quotes (CR line ends: convert with tr '\\r' '\\n')";

  private final TextInput input;
  private final TableStyle style;
  private final char delimiter;
  private final CsvReader.CsvReaderBuilder csv;
  private final Deque<Line> pending = new ArrayDeque<>();
  private int columns;

  TableRows(TextInput input, TableStyle style, char delimiter) {
    this.input = input;
    this.style = style;
    this.delimiter = delimiter;
    csv = CsvReader.builder().fieldSeparator(delimiter).allowUnclosedQuote(false);
  }

  /** From now on a row must have so many cells. */
  void requireColumns(int count) {
    columns = count;
  }

  Optional<TableRow> next() {
    Optional<Line> line = take();
    while (line.isPresent() && line.get().text().isEmpty() && line.get().fault().isEmpty()) {
      line = take();
    }
    return line.map(this::row);
  }

  private TableRow row(Line first) {
    if (first.fault().isPresent()) {
      return TableRow.refused(first, first.fault().get());
    }
    List<Line> lines = new ArrayList<>(List.of(first));
    boolean closed = !style.quoted() || first.text().indexOf('"') < 0 || joined(lines);
    if (!closed) {
      giveBack(lines);
      return TableRow.refused(first, "a quote that opens here is not closed");
    }
    TableRow row = parse(lines);
    if (row.fault().isPresent() && lines.size() > 1) {
      giveBack(lines);
      return TableRow.refused(
          first, "a quote that opens here is not closed properly: " + row.fault().get());
    }
    return row;
  }

  /** Adds the lines a row goes on with; false if its quote never closes. */
  private boolean joined(List<Line> lines) {
    QuoteScan scan = new QuoteScan(delimiter);
    int characters = 0;
    Line last = lines.getFirst();
    while (scan.openAfter(last.text())) {
      characters += last.text().length();
      Optional<Line> more = take();
      if (more.isEmpty()) {
        return false;
      }
      last = more.get();
      lines.add(last);
      if (last.fault().isPresent() || lines.size() > MAX_LINES || characters > MAX_CHARACTERS) {
        return false;
      }
    }
    return true;
  }

  private TableRow parse(List<Line> lines) {
    Line first = lines.getFirst();
    String text =
        lines.size() == 1
            ? first.text()
            : lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    if (hasStrayReturn(text)) {
      return TableRow.refused(first, STRAY_RETURN);
    }
    List<String> cells;
    try {
      cells = style.quoted() ? quoted(text) : plain(text);
    } catch (CsvParseException broken) {
      return TableRow.refused(first, "row is not a table row: " + broken.getMessage());
    }
    if (columns > 0 && cells.size() != columns) {
      return TableRow.refused(first, "row must have " + columns + " cells, not " + cells.size());
    }
    return new TableRow(first.place(), cells, first.text(), Optional.empty());
  }

  private List<String> quoted(String text) {
    return List.of(csv.ofSingleCsvRecord(StringArrayHandler.of(), text));
  }

  private List<String> plain(String text) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, start)) {
      cells.add(text.substring(start, end));
      start = end + 1;
    }
    cells.add(text.substring(start));
    return cells;
  }

  /** The CSV parser would take what precedes such a return for the whole row. */
  private boolean hasStrayReturn(String text) {
    if (!style.quoted() || text.indexOf('\r') < 0) {
      return false;
    }
    QuoteScan scan = new QuoteScan(delimiter);
    return !scan.openAfter(text) && scan.strayReturn();
  }

  private Optional<Line> take() {
    return pending.isEmpty() ? input.next() : Optional.of(pending.removeFirst());
  }

  private void giveBack(List<Line> lines) {
    for (int i = lines.size() - 1; i > 0; i--) {
      pending.addFirst(lines.get(i));
    }
  }
}
