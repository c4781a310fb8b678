package io.segue.ingest;

import io.segue.files.FormatOptions;
import io.segue.files.TextOptions;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the user says about one import.
 *
 * @param format the name of the format; empty to tell it from each file's first line
 * @param meaning column names and listener
 * @param text encoding and longest line
 * @param maxRejects so many lines may be refused; one more stops the import; at least 0
 * @param rejects where refused lines are listed, if there are any
 */
public record ImportOptions(
    Optional<String> format,
    FormatOptions meaning,
    TextOptions text,
    int maxRejects,
    Path rejects) {
  private static final int MAX_REJECTS = 1000;

  public ImportOptions {
    if (maxRejects < 0) {
      throw new IllegalArgumentException("maxRejects must be at least 0: " + maxRejects);
    }
  }

  /** Nothing said: formats are told from the files, up to 1000 lines may be refused. */
  public static ImportOptions defaults(Path rejects) {
    return new ImportOptions(
        Optional.empty(), FormatOptions.NONE, TextOptions.DEFAULT, MAX_REJECTS, rejects);
  }

  public ImportOptions withFormat(String key) {
    return new ImportOptions(Optional.of(key), meaning, text, maxRejects, rejects);
  }

  public ImportOptions withColumns(Map<String, String> columns) {
    return new ImportOptions(
        format, new FormatOptions(columns, meaning.listener()), text, maxRejects, rejects);
  }

  public ImportOptions withListener(String listener) {
    return new ImportOptions(
        format,
        new FormatOptions(meaning.columns(), Optional.of(listener)),
        text,
        maxRejects,
        rejects);
  }

  public ImportOptions withEncoding(Charset charset) {
    return new ImportOptions(
        format,
        meaning,
        new TextOptions(Optional.of(charset), text.maxLineBytes()),
        maxRejects,
        rejects);
  }

  public ImportOptions withMaxLineBytes(int maxLineBytes) {
    return new ImportOptions(
        format, meaning, new TextOptions(text.charset(), maxLineBytes), maxRejects, rejects);
  }

  public ImportOptions withMaxRejects(int count) {
    return new ImportOptions(format, meaning, text, count, rejects);
  }
}
