package io.segue.evaluate.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.catalog.TrackId;
import io.segue.files.FileSource;
import io.segue.files.ReadProgress;
import io.segue.files.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairFileTest {
  @TempDir Path directory;

  @Test
  void linesOfOneListenerAddUpAndRepetitionsCountOnce() throws IOException {
    assertEquals(
        "{u1=[a, b, c], u2=[a]}", read("u2 a a\n\n u1\tb  a \r\nu1 c b\nnobody\n").toString());
  }

  @Test
  void wordsAreSplitAtWhiteSpaceOfEveryKind() throws IOException {
    assertEquals("{u=[a, b, é]}", read("u\u00a0a\u2003b é").toString());
  }

  @Test
  void gzipIsReadToo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("u a b\n".getBytes(StandardCharsets.UTF_8));
    }
    Path file = directory.resolve("pairs.gz");
    Files.write(file, bytes.toByteArray());
    assertEquals("{u=[a, b]}", PairFile.read(source(file)).toString());
  }

  @Test
  void aLongLineIsNoFault() throws IOException {
    String line = "u " + "0123456789 ".repeat(200_000);
    assertEquals("{u=[0123456789]}", read(line).toString());
  }

  @Test
  void whatIsNoIdIsRefusedWithItsPlace() {
    for (String bad : List.of("u ok\nu a\u0001b\n", "u ok\nu " + "x".repeat(201), "u ok\n\0 a")) {
      String message =
          String.valueOf(assertThrows(UnreadableFileException.class, () -> read(bad)).getMessage());
      assertTrue(message.contains("pairs.txt:2 "), message);
    }
  }

  @Test
  void aFileWithoutAnyPairIsRefused() {
    for (String bad : List.of("", "\n \n", "u1\nu2\n")) {
      assertThrows(UnreadableFileException.class, () -> read(bad));
    }
  }

  @Test
  void idsMayStandOnAnyNumberOfLines() throws IOException {
    Path file = directory.resolve("ids.txt");
    Files.writeString(file, "b a\n\nc\na\n");
    assertEquals(
        Set.of(new TrackId("a"), new TrackId("b"), new TrackId("c")),
        IdFile.read(source(file), TrackId::new));
    Files.writeString(file, "\n");
    assertThrows(UnreadableFileException.class, () -> IdFile.read(source(file), TrackId::new));
  }

  private Object read(String text) throws IOException {
    Path file = directory.resolve("pairs.txt");
    Files.writeString(file, text);
    return PairFile.read(source(file));
  }

  private static FileSource source(Path file) {
    return new FileSource(file, PairFile.TEXT, ReadProgress.SILENT);
  }
}
