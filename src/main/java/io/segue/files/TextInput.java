package io.segue.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The lines of a text file, read strictly and in bounded memory.
 *
 * <p>Gzip is recognised by its first bytes, a UTF-8 mark is dropped. A line that isn't text in the
 * encoding, has a NUL or is too long comes with its fault and reading goes on; not thread-safe.
 *
 * @see Line#fault()
 */
public final class TextInput implements AutoCloseable {
  private final Path file;
  private final InputStream in;
  private final LineSplitter splitter;
  private final LineDecoder decoder;
  private long lines;

  private TextInput(Path file, InputStream in, Charset charset, int maxLineBytes) {
    this.file = file;
    this.in = in;
    this.splitter = new LineSplitter(in, maxLineBytes);
    this.decoder = new LineDecoder(charset, maxLineBytes);
  }

  /**
   * Reads from a stream, which it closes.
   *
   * @param file what the stream is called in messages
   * @param unlessGiven the encoding if the options name none
   * @throws UnreadableFileException if the stream can't be the text of lines
   */
  public static TextInput of(
      Path file, InputStream stream, TextOptions options, Charset unlessGiven) {
    Charset charset = options.charset().orElse(unlessGiven);
    try {
      InputStream text = text(file, new BufferedInputStream(stream, 1 << 16), charset);
      return new TextInput(file, text, charset, options.maxLineBytes());
    } catch (IOException broken) {
      throw failure(file, 0, broken);
    }
  }

  /**
   * The next line, or empty at the end.
   *
   * @throws UnreadableFileException if the file breaks off or is damaged
   */
  public Optional<Line> next() {
    try {
      if (!splitter.advance()) {
        return Optional.empty();
      }
    } catch (IOException broken) {
      throw failure(file, lines, broken);
    }
    lines++;
    return Optional.of(decoder.decode(new Place(file, lines), splitter));
  }

  /** Lines read so far. */
  public long lines() {
    return lines;
  }

  public Path file() {
    return file;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException broken) {
      throw new UncheckedIOException("closing " + file, broken);
    }
  }

  private static InputStream text(Path file, BufferedInputStream raw, Charset charset)
      throws IOException {
    if (signature(raw).filter(FileSignature.GZIP::equals).isEmpty()) {
      return withoutMark(file, raw, charset);
    }
    return withoutMark(
        file, new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16), charset);
  }

  private static InputStream withoutMark(Path file, BufferedInputStream in, Charset charset)
      throws IOException {
    Optional<FileSignature> signature = signature(in);
    if (signature.isEmpty()) {
      return in;
    }
    FileSignature found = signature.get();
    if (found != FileSignature.UTF_8_MARK || !charset.equals(StandardCharsets.UTF_8)) {
      in.close();
      throw new UnreadableFileException(file, found.problem, found.remedy);
    }
    in.skipNBytes(found.length());
    return in;
  }

  private static Optional<FileSignature> signature(BufferedInputStream in) throws IOException {
    in.mark(FileSignature.LENGTH);
    byte[] head = in.readNBytes(FileSignature.LENGTH);
    in.reset();
    return FileSignature.of(head);
  }

  private static UnreadableFileException failure(Path file, long lines, IOException broken) {
    String where = " after line " + lines;
    return switch (broken) {
      case EOFException _ ->
          new UnreadableFileException(
              file, "is cut off: its gzip data end" + where, "fetch it again", broken);
      case ZipException _ ->
          new UnreadableFileException(
              file,
              "is damaged gzip (" + broken.getMessage() + ")" + where,
              "fetch it again",
              broken);
      default ->
          new UnreadableFileException(
              file, "can't be read" + where + ": " + broken, "check disk and permissions", broken);
    };
  }
}
