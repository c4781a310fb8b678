package io.segue.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextInputTest {
  private static final Path NAME = Path.of("input");

  @TempDir private Path directory;

  @Test
  void splitsOnLfAndCrlfAndDropsCrAtTheEnd() {
    assertEquals(List.of("a", "b", "", "c\rd", "e"), texts("a\nb\r\n\r\nc\rd\ne\r", UTF_8));
    assertEquals(List.of(), texts("", UTF_8));
    assertEquals(List.of("", ""), texts("\n\n", UTF_8));
  }

  @Test
  void dropsTheMarkOfUtf8() {
    assertEquals(List.of("é🎵", "x"), texts("\ufeffé🎵\nx\n", UTF_8));
  }

  @Test
  void readsLatinOneWhenTold() {
    assertEquals(List.of("Björk"), read("Björk\n".getBytes(ISO_8859_1), options(ISO_8859_1)));
  }

  @Test
  void refusesAMalformedLineAndGoesOn() {
    List<Line> lines = lines("ok\nBjörk\nok\n".getBytes(ISO_8859_1), TextOptions.DEFAULT);
    assertEquals(
        Optional.of(
            "line is not UTF-8: byte 3 is malformed"
                + " (for another encoding give --encoding, such as ISO-8859-1)"),
        lines.get(1).fault());
    assertEquals("input:2", lines.get(1).place().toString());
    assertEquals(List.of("ok", "ok"), usable(lines));
  }

  @Test
  void refusesNul() {
    List<Line> lines = lines("a\0b\nc\n".getBytes(UTF_8), TextOptions.DEFAULT);
    assertEquals(
        Optional.of("line contains the forbidden character U+0 at 2"), lines.getFirst().fault());
    assertEquals(List.of("c"), usable(lines));
  }

  @Test
  void limitsTheLineWithoutItsEnd() {
    TextOptions four = new TextOptions(Optional.empty(), 4);
    List<Line> lines = lines("abcd\r\nabcde\nab\nabcd".getBytes(UTF_8), four);
    assertEquals(List.of("abcd", "ab", "abcd"), usable(lines));
    assertEquals(Optional.of("line must have at most 4 bytes, not 5"), lines.get(1).fault());
  }

  @Test
  void skipsALineLargerThanTheHeap() {
    long length = Math.max(1L << 28, Runtime.getRuntime().maxMemory() + 1);
    InputStream endless = new RepeatedByte((byte) 'x', length, "\nlast\n".getBytes(UTF_8));
    try (TextInput input = TextInput.of(NAME, endless, TextOptions.DEFAULT, UTF_8)) {
      assertEquals(
          Optional.of("line must have at most 1048576 bytes, not " + length),
          input.next().flatMap(Line::fault));
      assertEquals("last", input.next().orElseThrow().text());
    }
  }

  @Test
  void agreesWithSplittingTheWholeTextAtOnce() {
    SplittableRandom random = Seed.random(TextInputTest.class);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        text.append("é\n🎵ab".charAt(random.nextInt(2))).append("\n,x".charAt(random.nextInt(3)));
      }
      List<String> expected = new ArrayList<>(Arrays.asList(text.toString().split("\n", -1)));
      if (expected.getLast().isEmpty()) {
        expected.removeLast();
      }
      assertEquals(expected, texts(text.toString(), UTF_8), () -> "seed " + Seed.value());
    }
  }

  @Test
  void recognisesGzipByContentAndShowsProgressInCompressedBytes() throws IOException {
    Path file = directory.resolve("plain.csv");
    String text = "line\n".repeat(100_000);
    Files.write(file, gzip(text.getBytes(UTF_8)));
    List<Long> read = new ArrayList<>();
    FileSource source =
        new FileSource(file, TextOptions.DEFAULT, (_, bytes, total) -> read.add(total - bytes));
    try (TextInput input = source.open(UTF_8)) {
      assertEquals(100_000, usable(rest(input)).size());
      assertEquals(100_000, input.lines());
    }
    assertEquals(0L, read.getLast());
  }

  @Test
  void saysThatGzipIsCutOff() throws IOException {
    byte[] whole = gzip(randomText().getBytes(UTF_8));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    String message = failure(half);
    assertTrue(message.contains("is cut off: its gzip data end after line"), message);
    assertTrue(message.contains("fetch it again"), message);
  }

  @Test
  void saysThatGzipIsDamaged() throws IOException {
    byte[] damaged = gzip(randomText().getBytes(UTF_8));
    for (int i = damaged.length / 2; i < damaged.length / 2 + 50; i++) {
      damaged[i] = (byte) ~damaged[i];
    }
    String message = failure(damaged);
    assertTrue(message.startsWith("input is damaged gzip"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "fffe6100, UTF-16",
    "feff0061, UTF-16",
    "fffe000061000000, UTF-32",
    "0000feff00000061, UTF-32",
    "504b030414000000, zip",
    "28b52ffd00000000, zstd",
    "425a6839314159265359, bzip2",
    "fd377a585a000000, xz"
  })
  void refusesOtherKindsOfFile(String head, String kind) {
    String message = failure(HexFormat.of().parseHex(head));
    assertTrue(message.startsWith("input is") && message.contains(kind), message);
    assertTrue(message.contains("; "), message);
  }

  @Test
  void refusesUtf16InsideGzip() throws IOException {
    assertTrue(failure(gzip("\ufeffa".getBytes(UTF_16LE))).contains("UTF-16"));
    assertTrue(failure(gzip(gzip(new byte[9]))).contains("gzip inside gzip"));
  }

  @Test
  void refusesEncodingsWithoutByteLines() {
    assertThrows(IllegalArgumentException.class, () -> options(UTF_16LE));
  }

  @Test
  void saysWhyAFileCannotBeOpened() {
    FileSource missing = source(directory.resolve("none.csv"));
    assertTrue(message(missing).contains("does not exist"));
    assertTrue(message(source(directory)).contains("is a directory"));
  }

  @Test
  void survivesBinaryJunk() {
    byte[] junk = new byte[200_000];
    Seed.random(TextInputTest.class).nextBytes(junk);
    junk[0] = 'x';
    List<Line> lines = lines(junk, TextOptions.DEFAULT);
    assertTrue(lines.stream().anyMatch(line -> line.fault().isPresent()), "seed " + Seed.value());
  }

  private static FileSource source(Path file) {
    return new FileSource(file, TextOptions.DEFAULT, ReadProgress.SILENT);
  }

  private static String message(Source source) {
    return String.valueOf(
        assertThrows(UnreadableFileException.class, () -> source.open(UTF_8)).getMessage());
  }

  private static String failure(byte[] bytes) {
    return String.valueOf(
        assertThrows(UnreadableFileException.class, () -> lines(bytes, TextOptions.DEFAULT))
            .getMessage());
  }

  private static TextOptions options(Charset charset) {
    return new TextOptions(Optional.of(charset), 1 << 20);
  }

  private static List<String> texts(String text, Charset charset) {
    return read(text.getBytes(charset), TextOptions.DEFAULT);
  }

  private static List<String> read(byte[] bytes, TextOptions options) {
    return usable(lines(bytes, options));
  }

  private static List<Line> lines(byte[] bytes, TextOptions options) {
    try (TextInput input = TextInput.of(NAME, new ByteArrayInputStream(bytes), options, UTF_8)) {
      return rest(input);
    }
  }

  private static List<Line> rest(TextInput input) {
    List<Line> lines = new ArrayList<>();
    for (Optional<Line> line = input.next(); line.isPresent(); line = input.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  private static List<String> usable(List<Line> lines) {
    return lines.stream().filter(line -> line.fault().isEmpty()).map(Line::text).toList();
  }

  private static String randomText() {
    StringBuilder text = new StringBuilder();
    SplittableRandom random = Seed.random(TextInputTest.class);
    for (int i = 0; i < 50_000; i++) {
      text.append(random.nextInt()).append('\n');
    }
    return text.toString();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** One byte very often, then an end. */
  private static final class RepeatedByte extends InputStream {
    private final byte value;
    private long left;
    private final InputStream end;

    RepeatedByte(byte value, long count, byte[] end) {
      this.value = value;
      this.left = count;
      this.end = new ByteArrayInputStream(end);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0) {
        return end.read(target, offset, length);
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(target, offset, offset + count, value);
      left -= count;
      return count;
    }
  }
}
