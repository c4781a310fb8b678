package io.segue.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TableReaderTest {
  private static final FieldNames NAMES =
      FieldNames.none().require("id", "key").accept("title", "name").accept("size");

  @Test
  void readsQuotesEmojiAndEmptyCells() {
    Collected<String> read =
        csv("id,title,size", "1,\"a, \"\"b\"\"\",", "2,🎵 Сплин 東京,3", "3,7\" mix,", "4,,");
    assertEquals(List.of("1|a, \"b\"|", "2|🎵 Сплин 東京|3.0", "3|7\" mix|", "4||"), read.records());
    assertEquals(List.of(), read.rejects());
  }

  @Test
  void readsLineEndsWithinQuotesAndKeepsCountingLines() {
    Collected<String> read = csv("id,title,size", "1,\"a\nb\n\nc\",5", "", "2,x,6");
    assertEquals(List.of("1|a\nb\n\nc|5.0", "2|x|6.0"), read.records());
    assertEquals(List.of(2L, 7L), read.lines());
  }

  @Test
  void readsCrlf() {
    Collected<String> read =
        read(new MemorySource("t.csv", "id,title\r\n1,\"a\r\nb\"\r\n".getBytes(UTF_8)), NAMES);
    assertEquals(List.of("1|a\nb|"), read.records());
  }

  @Test
  void anUnbalancedQuoteCostsOneLine() {
    Collected<String> read =
        csv("id,title,size", "1,\"open,5", "2,\"sound\",6", "3,x,7", "4,\"open again,8", "5,y,9");
    assertEquals(List.of("2|sound|6.0", "3|x|7.0", "5|y|9.0"), read.records());
    assertEquals(2, read.rejects().size(), () -> read.rejects().toString());
    assertTrue(read.rejects().get(0).startsWith("t.csv:2 a quote that opens here is not closed"));
    assertTrue(read.rejects().get(1).startsWith("t.csv:5 a quote that opens here is not closed"));
  }

  @Test
  void anUnbalancedQuoteLooksAheadOnlySoFar() {
    List<String> lines = new ArrayList<>(List.of("id,title,size", "0,\"open,5"));
    for (int i = 1; i <= 5000; i++) {
      lines.add(i + ",x,1");
    }
    Collected<String> read = csv(lines.toArray(String[]::new));
    assertEquals(5000, read.records().size());
    assertEquals(1, read.rejects().size());
  }

  @Test
  void goodRowsSurviveRandomQuotes() {
    SplittableRandom random = Seed.random(TableReaderTest.class);
    List<String> lines = new ArrayList<>(List.of("id,title,size"));
    int broken = 0;
    for (int i = 0; i < 3000; i++) {
      boolean bad = random.nextInt(10) == 0;
      broken += bad ? 1 : 0;
      lines.add(i + (bad ? ",\"oops," : ",\"fine\",") + random.nextInt(100));
    }
    Collected<String> read = csv(lines.toArray(String[]::new));
    int expected = broken;
    assertEquals(expected, read.rejects().size(), () -> "seed " + Seed.value());
    assertEquals(3000 - expected, read.records().size(), () -> "seed " + Seed.value());
  }

  @Test
  void rejectsRowsWithTheWrongNumberOfCells() {
    Collected<String> read = csv("id,title,size", "1,a", "2,b,3,4", "3,c,5");
    assertEquals(
        List.of("t.csv:2 row must have 3 cells, not 2", "t.csv:3 row must have 3 cells, not 4"),
        read.rejects());
    assertEquals(List.of("3|c|5.0"), read.records());
  }

  @Test
  void rejectsBadNumbersByFieldRuleAndValue() {
    Collected<String> read =
        csv("id,title,size", "1,a,fast", "2,b,NaN", "3,c,0x10", "4,d,1e999", "5,e,1d", "6,f,-.5e1");
    assertEquals("t.csv:2 size must be a number: 'fast'", read.rejects().getFirst());
    assertEquals("t.csv:5 size must be a finite number: Infinity", read.rejects().get(3));
    assertEquals(5, read.rejects().size());
    assertEquals(List.of("6|f|-5.0"), read.records());
  }

  @Test
  void rejectsTextAfterAQuoteAndLoneCarriageReturns() {
    Collected<String> read = csv("id,title,size", "1,\"a\"b,5", "2,c\rd,6", "2,c,6\rd", "3,x,7");
    assertEquals(3, read.rejects().size(), () -> read.rejects().toString());
    assertTrue(read.rejects().get(2).contains("carriage return"), () -> read.rejects().get(2));
    assertEquals(List.of("3|x|7.0"), read.records());
  }

  @Test
  void rejectsAMalformedLineWithinAnOpenQuote() {
    byte[] bytes = "id,title\n1,\"a\n2,é\n3,c\n".getBytes(ISO_8859_1);
    Collected<String> read = read(new MemorySource("t.csv", bytes), NAMES);
    assertEquals(List.of("3|c|"), read.records());
    assertEquals(2, read.rejects().size());
  }

  @Test
  void findsTheDelimiter() {
    assertEquals(
        List.of("1|a|"), read(MemorySource.of("t.csv", "id;title", "1;a"), NAMES).records());
    assertEquals(
        List.of("1|a,b|"), read(MemorySource.of("t", "id\ttitle", "1\ta,b"), NAMES).records());
    assertEquals(
        List.of("1|a|"),
        read(MemorySource.of("t.csv", "\"id\",\"title\"", "1,a"), NAMES).records());
  }

  @Test
  void matchesHeadersWhateverTheirCase() {
    Collected<String> read = csv(" Key ,NAME,Colour", "1,a,red");
    assertEquals(List.of("1|a|"), read.records());
    assertEquals(List.of("Colour"), read.ignored());
  }

  @Test
  void prefersTheCanonicalNameOverASynonym() {
    assertEquals(List.of("2|a|"), csv("key,id,title", "1,2,a").records());
  }

  @Test
  void mapsColumnsByHand() {
    FieldNames names = NAMES.mapped(Map.of("title", "Titel"));
    Collected<String> read = read(MemorySource.of("t.csv", "id,titel,name", "1,a,b"), names);
    assertEquals(List.of("1|a|"), read.records());
    assertThrows(IllegalArgumentException.class, () -> NAMES.mapped(Map.of("colour", "x")));
    assertThrows(
        UnreadableFileException.class, () -> read(MemorySource.of("t.csv", "id", "1"), names));
  }

  @Test
  void saysWhichColumnIsMissingAndHowToNameIt() {
    assertEquals(
        "t.csv:1 has no column id or key; found: isbn, title; name it with --map id=COLUMN",
        failure("isbn,title", "1,a"));
  }

  @Test
  void refusesTwoColumnsOfOneName() {
    assertEquals(
        "t.csv:1 has two columns named 'ID', 1 and 3; rename one of them", failure("id,title,ID"));
  }

  @Test
  void refusesAFileWithoutHeader() {
    assertTrue(failure("").contains("no header"), () -> failure(""));
  }

  @Test
  void plainTabsLeaveQuotesAlone() {
    TableReader<String> reader =
        new TableReader<>(TableStyle.PLAIN_TABS, NAMES, TableReaderTest::joined);
    Collected<String> read = new Collected<>();
    reader.read(List.of(MemorySource.of("t", "id\ttitle", "1\t\"Weird\" Al", "2\t\"x")), read);
    assertEquals(List.of("1|\"Weird\" Al|", "2|\"x|"), read.records());
  }

  @Test
  void splitsListsAtBarsOrSemicolons() {
    List<List<String>> lists = new ArrayList<>();
    TableReader<String> reader =
        new TableReader<>(
            TableStyle.DETECTED,
            NAMES,
            fields -> {
              lists.add(fields.texts("title"));
              return "";
            });
    reader.read(
        List.of(MemorySource.of("t.csv", "id,title", "1,a | b;c||a", "2,x; y", "3,z", "4,")),
        new Collected<>());
    assertEquals(List.of(List.of("a", "b;c"), List.of("x", "y"), List.of("z"), List.of()), lists);
  }

  @Test
  void anyCellsSurviveQuoting() {
    SplittableRandom random = Seed.random(TableReaderTest.class);
    List<String> alphabet = Arrays.asList("a", "\"", ",", "\n", "é", "🎵", ";", "'");
    StringBuilder text = new StringBuilder("id,title\n");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      List<String> parts = new ArrayList<>();
      for (int j = random.nextInt(8); j > 0; j--) {
        parts.add(alphabet.get(random.nextInt(alphabet.size())));
      }
      String cell = "<" + String.join("", parts) + ">";
      expected.add(i + "|" + cell + "|");
      text.append(i).append(",\"").append(cell.replace("\"", "\"\"")).append("\"\n");
    }
    Collected<String> read =
        read(new MemorySource("t.csv", text.toString().getBytes(UTF_8)), NAMES);
    assertEquals(expected, read.records(), () -> "seed " + Seed.value());
  }

  private static Collected<String> csv(String... lines) {
    return read(MemorySource.of("t.csv", lines), NAMES);
  }

  private static String failure(String... lines) {
    return String.valueOf(
        assertThrows(UnreadableFileException.class, () -> csv(lines)).getMessage());
  }

  private static Collected<String> read(Source source, FieldNames names) {
    Collected<String> collected = new Collected<>();
    new TableReader<>(TableStyle.DETECTED, names, TableReaderTest::joined)
        .read(List.of(source), collected);
    return collected;
  }

  private static String joined(Fields fields) {
    var size = fields.number("size");
    return fields.required("id")
        + "|"
        + fields.text("title").orElse("")
        + "|"
        + (size.isPresent() ? size.getAsDouble() : "");
  }
}
