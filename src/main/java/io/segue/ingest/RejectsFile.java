package io.segue.ingest;

import io.segue.files.Place;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The list of refused lines: place, reason and the line's first 200 characters, separated by tabs.
 * Replaces an older one; not touched while nothing is refused.
 */
final class RejectsFile implements AutoCloseable {
  private static final int MAX_EXCERPT = 200;

  private final Path path;
  private Optional<BufferedWriter> writer = Optional.empty();

  RejectsFile(Path path) {
    this.path = path;
  }

  void add(Place place, String reason, String excerpt) {
    String row = escaped(place.toString()) + '\t' + escaped(reason) + '\t' + start(excerpt) + '\n';
    try {
      if (writer.isEmpty()) {
        Files.createDirectories(path.toAbsolutePath().resolveSibling("."));
        writer = Optional.of(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
      }
      writer.get().write(row);
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + path, broken);
    }
  }

  /** The file, if anything was refused; complete only after {@link #close()}. */
  Optional<Path> path() {
    return writer.map(_ -> path);
  }

  @Override
  public void close() {
    if (writer.isEmpty()) {
      return;
    }
    try {
      writer.get().close();
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + path, broken);
    }
  }

  private static String start(String line) {
    int end = Math.min(line.length(), MAX_EXCERPT);
    boolean halved = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
    return escaped(line.substring(0, halved ? end - 1 : end));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\\' -> out.append("\\\\");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            default -> append(out, c);
          }
        });
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (Character.isISOControl(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
