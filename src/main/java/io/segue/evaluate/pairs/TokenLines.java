package io.segue.evaluate.pairs;

import io.segue.files.Line;
import io.segue.files.Place;
import io.segue.files.Source;
import io.segue.files.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The lines of a text file as words between white space; blank lines are passed over. */
final class TokenLines {
  private static final Pattern SPACE = Pattern.compile("\\p{IsWhite_Space}+");

  /** Takes one line that has at least one word. */
  interface Visitor {
    void visit(Place place, List<String> words);
  }

  private TokenLines() {}

  /**
   * Reads to the end.
   *
   * @throws UnreadableFileException at the first line that isn't text
   */
  static void read(Source source, Visitor visitor) {
    try (var input = source.open(StandardCharsets.UTF_8)) {
      for (Optional<Line> line = input.next(); line.isPresent(); line = input.next()) {
        visit(line.get(), visitor);
      }
    }
  }

  /**
   * An id made of a word.
   *
   * @throws UnreadableFileException if it breaks the rule of ids
   */
  static <T> T id(Place place, String word, Function<String, T> type) {
    try {
      return type.apply(word);
    } catch (IllegalArgumentException broken) {
      throw new UnreadableFileException(
          place, "has no usable id: " + broken.getMessage(), "is this the right file?");
    }
  }

  static boolean hasSpace(String id) {
    return SPACE.matcher(id).find();
  }

  private static void visit(Line line, Visitor visitor) {
    if (line.fault().isPresent()) {
      throw new UnreadableFileException(
          line.place(), "can't be used: " + line.fault().get(), "is this the right file?");
    }
    List<String> words = SPACE.splitAsStream(line.text()).filter(word -> !word.isEmpty()).toList();
    if (!words.isEmpty()) {
      visitor.visit(line.place(), words);
    }
  }
}
