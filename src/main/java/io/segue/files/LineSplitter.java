package io.segue.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits bytes into lines that end with LF or CRLF; a CR at the very end belongs to the line end
 * too. Holds at most the limit of one line, however long it is.
 */
final class LineSplitter {
  private final InputStream in;
  private final int maxLineBytes;
  private final byte[] chunk = new byte[1 << 16];
  private int position;
  private int limit;
  private byte[] line = new byte[1 << 10];
  private int kept;
  private long length;

  LineSplitter(InputStream in, int maxLineBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
  }

  /** Moves to the next line; false at the end. */
  boolean advance() throws IOException {
    kept = 0;
    length = 0;
    boolean begun = false;
    while (position < limit || fill()) {
      begun = true;
      int end = lineEnd();
      keep(end);
      position = end + 1;
      if (end < limit) {
        dropCarriageReturn();
        return true;
      }
    }
    dropCarriageReturn();
    return begun;
  }

  /** The bytes of the line, or its beginning when it is too long. */
  byte[] bytes() {
    return line;
  }

  /** How many of {@link #bytes()} belong to the line. */
  int kept() {
    return kept;
  }

  /** The whole length in bytes, kept or not. */
  long length() {
    return length;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(chunk, 0, chunk.length));
    return limit > 0;
  }

  private int lineEnd() {
    int end = position;
    while (end < limit && chunk[end] != '\n') {
      end++;
    }
    return end;
  }

  private void keep(int end) {
    int count = end - position;
    length += count;
    // One byte more than allowed, for the CR of a line that is just short enough.
    int room = Math.min(count, maxLineBytes + 1 - kept);
    if (kept + room > line.length) {
      line = Arrays.copyOf(line, Math.min(maxLineBytes + 1, Math.max(kept + room, kept * 2)));
    }
    System.arraycopy(chunk, position, line, kept, room);
    kept += room;
  }

  private void dropCarriageReturn() {
    if (kept > 0 && kept == length && line[kept - 1] == '\r') {
      kept--;
      length--;
    }
  }
}
