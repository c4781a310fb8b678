package io.segue.evaluate.pairs;

import io.segue.files.Source;
import io.segue.files.UnreadableFileException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads ids between white space, on any number of lines. */
public final class IdFile {
  private IdFile() {}

  /**
   * The ids, ascending, each once.
   *
   * @param type makes an id of a word, such as {@code TrackId::new}
   * @throws UnreadableFileException naming file and line, if the file can't be used or is empty
   */
  public static <T extends Comparable<T>> Set<T> read(Source source, Function<String, T> type) {
    Set<T> ids = new TreeSet<>();
    TokenLines.read(
        source, (place, words) -> words.forEach(word -> ids.add(TokenLines.id(place, word, type))));
    if (ids.isEmpty()) {
      throw new UnreadableFileException(source.path(), "has no ids", "is this the right file?");
    }
    return Collections.unmodifiableSet(ids);
  }
}
