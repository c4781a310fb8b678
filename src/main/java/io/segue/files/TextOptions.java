package io.segue.files;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How text files are read.
 *
 * @param charset the encoding of every file, one in which a line ends with the byte 0x0A; empty for
 *     what the format says, which is mostly UTF-8
 * @param maxLineBytes a longer line is refused and skipped; at least 1
 */
public record TextOptions(Optional<Charset> charset, int maxLineBytes) {
  /** UTF-8 unless the format says otherwise, lines up to 1 MiB. */
  public static final TextOptions DEFAULT = new TextOptions(Optional.empty(), 1 << 20);

  public TextOptions {
    charset.ifPresent(TextOptions::requireByteLines);
    if (maxLineBytes < 1) {
      throw new IllegalArgumentException("maxLineBytes must be at least 1: " + maxLineBytes);
    }
  }

  private static void requireByteLines(Charset charset) {
    ByteBuffer end = charset.canEncode() ? charset.encode("\n") : ByteBuffer.allocate(0);
    if (end.remaining() != 1 || end.get(0) != '\n') {
      throw new IllegalArgumentException(
          "encoding must write a line end as one byte, as UTF-8 and ISO-8859-1 do: " + charset);
    }
  }
}
