package io.segue.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesReaderTest {
  private static final FieldNames NAMES =
      FieldNames.none().require("id").accept("title", "name").accept("size").accept("tags");

  @Test
  void readsTextsNumbersAndLists() {
    Collected<String> read =
        read("{\"id\":\"1\",\"name\":\" a \",\"size\":2.0,\"tags\":[\"x\",\"y\",\"x\"]}", "");
    assertEquals(List.of("1|a|OptionalLong[2]|[x, y]"), read.records());
  }

  @Test
  void takesNullForUnknown() {
    assertEquals(
        List.of("1||OptionalLong.empty|[]"),
        read("{\"id\":\"1\",\"title\":null,\"size\":null,\"tags\":null}").records());
  }

  @Test
  void namesUnknownKeysOnce() {
    assertEquals(List.of("Title"), read("{\"id\":\"1\",\"Title\":\"x\"}").ignored());
    assertEquals(
        List.of("a", "b"),
        read("{\"id\":\"1\",\"b\":{}}", "{\"id\":\"2\",\"b\":1,\"a\":2}").ignored());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"title\":\"x\"} ~ id must not be empty",
        "{\"id\":1} ~ id must be a string, not a number: 1",
        "{\"id\":\"1\",\"size\":\"2\"} ~ size must be a number, not a string: \"2\"",
        "{\"id\":\"1\",\"size\":2.5} ~ size must be a whole number: 2.5",
        "{\"id\":\"1\",\"size\":1e999} ~ size must be a finite number: Infinity",
        "{\"id\":\"1\",\"size\":NaN} ~ line is not JSON: at /size",
        "{\"id\":\"1\",\"id\":\"2\"} ~ line is not JSON: at /id: Duplicate",
        "{\"id\":\"1\",\"title\":{\"a\":[]}} ~ title must be a string, not an object",
        "{\"id\":\"1\",\"tags\":[1]} ~ tags must be a string, not a number: 1",
        "{\"id\":\"1\",\"title\":\"\\u0000\"} ~ title contains the forbidden character U+0",
        "{\"id\":\"1\",\"title\":\"\\ud800\"} ~ title contains the forbidden character U+d800",
        "[1] ~ line must be a JSON object, not an array",
        "{\"id\":\"1\"} x ~ line is not JSON",
        "{\"id\":\"1\" ~ line is not JSON"
      })
  void rejectsWithTheFieldNamed(String line, String reason) {
    Collected<String> read = read(line, "{\"id\":\"after\"}");
    assertEquals(1, read.rejects().size());
    assertTrue(
        read.rejects().getFirst().startsWith("t.jsonl:1 " + reason),
        () -> read.rejects().getFirst());
    assertEquals(1, read.records().size());
  }

  @Test
  void rejectsDeepNesting() {
    String deep = "{\"id\":\"1\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertEquals(1, read(deep).rejects().size());
  }

  private static Collected<String> read(String... lines) {
    Collected<String> collected = new Collected<>();
    new JsonLinesReader<>(NAMES, JsonLinesReaderTest::joined)
        .read(List.of(MemorySource.of("t.jsonl", lines)), collected);
    return collected;
  }

  private static String joined(Fields fields) {
    return fields.required("id")
        + "|"
        + fields.text("title").orElse("")
        + "|"
        + fields.whole("size")
        + "|"
        + fields.texts("tags");
  }
}
