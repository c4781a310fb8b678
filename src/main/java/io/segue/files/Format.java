package io.segue.files;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A way to write records of one kind into files.
 *
 * @param key the name on the command line
 * @param recognises whether a file with this first line is, without being told, of this format
 * @param reader makes a reader; throws {@link IllegalArgumentException} if the options make no
 *     sense for it
 */
public record Format<T>(
    String key, Predicate<String> recognises, Function<FormatOptions, RecordReader<T>> reader) {

  /**
   * The format of that name.
   *
   * @throws IllegalArgumentException if there is none, listing those there are
   */
  public static <T> Format<T> named(List<Format<T>> formats, String key) {
    for (Format<T> format : formats) {
      if (format.key().equals(key)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "format must be one of " + keys(formats) + ", not '" + key + "'");
  }

  /**
   * The first format that recognises a file.
   *
   * @throws UnreadableFileException if none does
   */
  public static <T> Format<T> detect(List<Format<T>> formats, Source source) {
    String firstLine = source.firstLine();
    for (Format<T> format : formats) {
      if (format.recognises().test(firstLine)) {
        return format;
      }
    }
    throw new UnreadableFileException(
        source.path(), "is of no known format", "give --format, one of " + keys(formats));
  }

  private static <T> String keys(List<Format<T>> formats) {
    return formats.stream().map(Format::key).sorted().collect(Collectors.joining(", "));
  }
}
