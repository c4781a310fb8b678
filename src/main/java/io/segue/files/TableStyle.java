package io.segue.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How a table is written.
 *
 * @param delimiter between cells; empty to find it out from the file's name and header
 * @param quoted whether a cell may stand in double quotes
 * @param columns names of the columns of a table without header line; else empty
 * @param charset the encoding unless the user names one
 */
public record TableStyle(
    Optional<Character> delimiter, boolean quoted, List<String> columns, Charset charset) {
  /** Comma, semicolon or tab; quotes; a header line. */
  public static final TableStyle DETECTED =
      new TableStyle(Optional.empty(), true, List.of(), StandardCharsets.UTF_8);

  /** Tabs, no quotes, a header line. */
  public static final TableStyle PLAIN_TABS =
      new TableStyle(Optional.of('\t'), false, List.of(), StandardCharsets.UTF_8);

  public TableStyle {
    columns = List.copyOf(columns);
  }

  /** Tabs, no quotes, no header line. */
  public static TableStyle tabsWithoutHeader(List<String> columns) {
    return new TableStyle(Optional.of('\t'), false, columns, StandardCharsets.UTF_8);
  }

  /** The same in another encoding. */
  public TableStyle in(Charset other) {
    return new TableStyle(delimiter, quoted, columns, other);
  }

  char delimiterOf(Source source) {
    String name = source.path().toString();
    return delimiter.orElseGet(
        () -> name.matches("(?i).*\\.tsv(\\.gz)?") ? '\t' : mostFrequent(source.firstLine()));
  }

  private static char mostFrequent(String header) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {'\t', ',', ';'}) {
      long count = unquoted(header).chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  private static String unquoted(String header) {
    return header.replaceAll("\"[^\"]*\"", "");
  }
}
