package io.segue.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of one line into text, or says which byte is wrong. */
final class LineDecoder {
  private static final int EXCERPT_BYTES = 400;

  private final Charset charset;
  private final CharsetDecoder decoder;
  private final int maxLineBytes;
  private CharBuffer chars = CharBuffer.allocate(1 << 10);

  LineDecoder(Charset charset, int maxLineBytes) {
    this.charset = charset;
    this.maxLineBytes = maxLineBytes;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  Line decode(Place place, LineSplitter line) {
    if (line.length() > maxLineBytes) {
      return refuse(
          place, line, "line must have at most " + maxLineBytes + " bytes, not " + line.length());
    }
    ByteBuffer in = ByteBuffer.wrap(line.bytes(), 0, line.kept());
    CoderResult result = decode(in);
    if (result.isError()) {
      return refuse(place, line, malformed(in.position() + 1));
    }
    String text = chars.flip().toString();
    if (text.indexOf('\0') >= 0) {
      return refuse(
          place, line, "line contains the forbidden character U+0 at " + (text.indexOf('\0') + 1));
    }
    return new Line(place, text, Optional.empty());
  }

  private CoderResult decode(ByteBuffer in) {
    int room = (int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte());
    if (chars.capacity() < room) {
      chars = CharBuffer.allocate(Math.max(room, chars.capacity() * 2));
    }
    chars.clear();
    decoder.reset();
    CoderResult result = decoder.decode(in, chars, true);
    return result.isError() ? result : decoder.flush(chars);
  }

  private String malformed(int position) {
    String rule = "line is not " + charset + ": byte " + position + " is malformed";
    return charset.equals(StandardCharsets.UTF_8)
        ? rule + " (for another encoding give --encoding, such as ISO-8859-1)"
        : rule;
  }

  private static Line refuse(Place place, LineSplitter line, String rule) {
    int shown = Math.min(line.kept(), EXCERPT_BYTES);
    String start = new String(line.bytes(), 0, shown, StandardCharsets.UTF_8);
    return new Line(place, start, Optional.of(rule));
  }
}
