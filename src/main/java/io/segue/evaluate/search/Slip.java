package io.segue.evaluate.search;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One slip of the fingers. */
final class Slip {
  private Slip() {}

  /** The text with one letter wrong, whichever; empty if it has no letter. */
  static Optional<String> in(String text, SplittableRandom random) {
    int[] places =
        IntStream.range(0, text.length())
            .filter(at -> Character.isLetter(text.charAt(at)))
            .toArray();
    if (places.length == 0) {
      return Optional.empty();
    }
    int at = places[random.nextInt(places.length)];
    char other =
        text.charAt(at) < 0x250 ? (char) random.nextInt('a', 'z' + 1) : text.charAt(places[0]);
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    boolean hasNext = !after.isEmpty() && Character.isLetter(after.charAt(0));
    return Optional.of(
        switch (random.nextInt(4)) {
          case 0 -> before + other + after;
          case 1 -> before + after;
          case 2 -> before + other + text.charAt(at) + after;
          default ->
              hasNext
                  ? before + after.charAt(0) + text.charAt(at) + after.substring(1)
                  : before + after;
        });
  }
}
