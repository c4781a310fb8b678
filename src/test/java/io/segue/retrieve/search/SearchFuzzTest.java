package io.segue.retrieve.search;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.segue.Seed;
import io.segue.index.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed is answered. */
class SearchFuzzTest {
  private static final int ROUNDS = Integer.getInteger("segue.requests", 400);
  private static final int LONGEST = 500;

  private static final List<String> PIECES =
      List.of(
          "artist:",
          "album:",
          "track:",
          "genre:",
          "tag:",
          "isrc:",
          "year:",
          "year:1990-2000",
          "tag:new",
          "tag:hipster",
          "year:9999-0",
          "\"",
          "\"\"",
          "(",
          ")",
          "((((",
          "))))",
          "-",
          "--",
          "NOT ",
          " OR ",
          " AND ",
          "*",
          "****************",
          "?",
          "~2",
          "^9",
          "\\",
          "/",
          ":",
          "::",
          "\u0000",
          "\uffff",
          "\ud800",
          "\udc00",
          "\u202e",
          "e\u0301\u0301\u0301",
          "harbour",
          "lights",
          "thunderstrom",
          "поезд",
          "月亮",
          "はるかぜ",
          "Ήλιος",
          "ﷺ",
          "👩‍👩‍👧",
          "a",
          "aaaa",
          "{}[]",
          "<em>",
          "' OR 1=1",
          " ",
          "\n",
          "\t");

  @Test
  void noTextThrowsOrFindsBeyondItsCount(@TempDir Path directory) {
    SplittableRandom random = Seed.random(SearchFuzzTest.class);
    try (Records records = Records.shelf(directory);
        View view = records.view()) {
      for (int round = 0; round < ROUNDS; round++) {
        String text = text(random);
        try {
          TextSearcher search = records.search(view, text);
          int hits = search.hits(Optional.empty(), 3).size();
          assertTrue(hits <= search.count());
          search.ranges().in("title", text);
          if (round % 10 == 0) {
            search.counts(Facet.ARTIST, 3);
          }
        } catch (RuntimeException thrown) {
          fail("round " + round + ", seed " + Seed.value() + ": " + escaped(text), thrown);
        }
      }
    }
  }

  @Test
  void textsMadeToBeExpensiveStayWithinBounds(@TempDir Path directory) {
    try (Records records = Records.shelf(directory);
        View view = records.view()) {
      for (String piece :
          List.of(
              "a/b/c/d/e/f/g/h/i OR ",
              "harbuor lihgts ",
              "artist:a.b/c/d/e/f ",
              "-(a/b OR c/d) ",
              "year:1999 ",
              "tag:x OR ",
              "\"a b c\" ",
              "track:(thunderstrom paradde) ",
              "поездд ",
              "月亮下的河",
              "((((((((((",
              "NOT ",
              "a*",
              "****")) {
        String text = piece.repeat(LONGEST / piece.length());
        assertTrue(records.search(view, text).hits(Optional.empty(), 5).size() <= 5, text);
        new Suggester(view).suggest(text, List.of(Suggestion.Kind.values()), 5);
      }
    }
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(random.nextInt(50) == 0 ? LONGEST : 30);
    while (text.length() < length) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.append((char) random.nextInt(0x20, 0x7f));
        default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\u%04x", unit)));
    return escaped.toString();
  }
}
