package io.segue.recommend.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.recommend.InvalidRequestException;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {
  private static final List<String> PIECES =
      List.of(
          "artist:",
          "#",
          "tag:",
          "album:",
          "track:",
          "similar:",
          "recs:",
          "top:",
          "genre:",
          "year:",
          "tempo:",
          "-",
          "(",
          ")",
          ",",
          ":",
          "::",
          "\"",
          "\\",
          " ",
          "  ",
          "..",
          "1994",
          "1990s",
          "2",
          "0",
          "easy",
          "hard",
          "nosim",
          "and",
          "or",
          "unlistened",
          "month",
          "me",
          "morcheeba",
          "trip-hop",
          "Björk",
          "坂本",
          "🎵",
          "\u0000",
          "\n",
          "é",
          "nonsense:");

  @Test
  void everyKindOfElementIsRead() {
    Prompt prompt =
        Prompt.parse(
            "artist:(morcheeba):2 #trip-hop year:1994-2002 -tag:(live) recs:me::unlistened"
                + " tempo:80..105");
    assertEquals(6, prompt.elements().size());
    Element.Source artist = source(prompt, 0);
    assertEquals(Kind.ARTIST, artist.kind());
    assertEquals(List.of("morcheeba"), artist.names());
    assertEquals(2, artist.weight());
    assertEquals(new Element.Written(1, "artist:(morcheeba):2"), artist.written());
    assertEquals(Kind.TAG, source(prompt, 1).kind());
    assertEquals(List.of("trip-hop"), source(prompt, 1).names());
    Element.Bound year = (Element.Bound) prompt.elements().get(2);
    assertEquals(List.of(1994.0, 2002.0), List.of(year.min(), year.max()));
    assertEquals(List.of("live"), ((Element.Exclusion) prompt.elements().get(3)).names());
    assertEquals(Set.of(Option.UNLISTENED), source(prompt, 4).options());
    Element.Bound tempo = (Element.Bound) prompt.elements().get(5);
    assertEquals("tempo", tempo.field().key());
    assertEquals(new Element.Written(79, "tempo:80..105"), tempo.written());
  }

  @Test
  void bareWordsAreAnArtist() {
    Prompt prompt = Prompt.parse("boards of canada #idm -aphex twin");
    assertEquals(List.of("boards of canada"), source(prompt, 0).names());
    assertEquals(Kind.ARTIST, source(prompt, 0).kind());
    assertEquals(List.of("aphex twin"), ((Element.Exclusion) prompt.elements().get(2)).names());
  }

  @Test
  void namesHoldWhatQuotesAndParenthesesProtect() {
    assertEquals(
        List.of("Earth, Wind & Fire", "AC\"DC", "Heroes (live)"),
        source(Prompt.parse("artist:(\"Earth, Wind & Fire\", \"AC\\\"DC\" , Heroes (live))"), 0)
            .names());
    assertEquals(List.of("a:b"), source(Prompt.parse("album:\"a:b\":3"), 0).names());
    assertEquals(List.of("rock", "pop"), source(Prompt.parse("tag:rock,pop::or"), 0).names());
  }

  @Test
  void weightAndOptionsStandInEitherOrLeaveTheOtherOut() {
    assertEquals(0.5, source(Prompt.parse("#a:0.5"), 0).weight());
    Element.Source both = source(Prompt.parse("artist:x:3:hard,nosim"), 0);
    assertEquals(3, both.weight());
    assertEquals(Set.of(Option.HARD, Option.NOSIM), both.options());
    Element.Source month = source(Prompt.parse("top:me:month"), 0);
    assertEquals(1, month.weight());
    assertEquals(Set.of(Option.MONTH), month.options());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year:1990s|1990|1999",
        "year:1994|1994|1994",
        "year:1994-|1994|Infinity",
        "year:-1980|-Infinity|1980",
        "year:1994..2002|1994|2002",
        "loudness:-20..-5.5|-20|-5.5",
        "TEMPO:..105|-Infinity|105"
      })
  void rangesHaveOpenEnds(String text, double min, double max) {
    Element.Bound bound = (Element.Bound) Prompt.parse(text).elements().getFirst();
    assertEquals(min, bound.min());
    assertEquals(max, bound.max());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|column 1: a prompt needs an element",
        "`   `|column 1: a prompt needs an element",
        "colour:red|column 1: 'colour' is not an element",
        "#pop colour:red|column 6: 'colour' is not an element",
        "artist:(morcheeba|column 8: '(' has no ')'",
        "`artist:\"x`|column 8: '\"' is not closed",
        "artist:()|column 9: a name is missing",
        "artist:|column 8: a name is missing",
        "#pop:0|column 6: a weight must be",
        "#pop:101|column 6: a weight must be",
        "#pop:2:|column 8: '' is not an option of tag",
        "#pop::nosim|column 7: 'nosim' is not an option of tag",
        "#pop::easy,hard|column 12: hard can't stand beside easy",
        "#pop:|column 6: ",
        "#pop:2:easy:x|column 12: a blank must separate",
        "year:abc|column 6: year takes a number or a range",
        "tempo:9..8|column 7: the range of tempo begins above its end",
        "tempo:80..105:2|column 14: tempo takes no weight",
        "-tempo:80|column 1: tempo can't be excluded",
        "-recs:me|column 1: recs can't be excluded",
        "-tag:live:2|column 10: an exclusion takes no weight",
        "🎵 tempo:x|column 9: tempo takes a number",
        "-|column 2: a name is missing"
      })
  void errorsSayInWhichColumn(String text, String expected) {
    InvalidRequestException refused =
        assertThrows(InvalidRequestException.class, () -> Prompt.parse(text));
    assertEquals("prompt", refused.parameter());
    assertTrue(refused.rule().startsWith(expected), refused.rule());
  }

  @Test
  void promptsAreBounded() {
    assertThrows(InvalidRequestException.class, () -> Prompt.parse("x".repeat(1_001)));
    assertThrows(InvalidRequestException.class, () -> Prompt.parse("#a ".repeat(21)));
    assertThrows(InvalidRequestException.class, () -> Prompt.parse("#a,b,c,d,e,f,g,h,i,j,k"));
    assertEquals(20, Prompt.parse("#a ".repeat(20)).elements().size());
  }

  @Test
  void randomPromptsAreReadOrRefusedWithAColumn() {
    SplittableRandom random = Seed.random(PromptTest.class);
    int read = 0;
    for (int round = 0; round < 10_000; round++) {
      String text = random(random);
      try {
        Prompt prompt = Prompt.parse(text);
        read++;
        for (Element element : prompt.elements()) {
          int column = element.written().column();
          int from = text.offsetByCodePoints(0, column - 1);
          assertTrue(text.startsWith(element.written().text(), from), text);
        }
      } catch (InvalidRequestException refused) {
        assertTrue(refused.rule().matches("column \\d+: .+"), refused.rule());
      }
    }
    assertTrue(read > 500, read + " of 10,000 read, seed " + Seed.value());
  }

  static String random(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(1, 14);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static Element.Source source(Prompt prompt, int at) {
    return (Element.Source) prompt.elements().get(at);
  }
}
