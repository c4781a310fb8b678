package io.segue.train;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of nothing but little-endian floats. */
final class FloatFile {
  private static final int BUFFER_FLOATS = 1 << 14;

  private FloatFile() {}

  /** Writes a file that does not exist yet, down to the disk. */
  static void write(Path file, float[] values) throws IOException {
    ByteBuffer bytes = buffer();
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      for (int at = 0; at < values.length; at += BUFFER_FLOATS) {
        int count = Math.min(BUFFER_FLOATS, values.length - at);
        bytes.clear().limit(count * Float.BYTES);
        bytes.asFloatBuffer().put(values, at, count);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
      out.force(true);
    }
  }

  /** Reads the first {@code count} floats. */
  static float[] read(Path file, int count) throws IOException {
    float[] values = new float[count];
    ByteBuffer bytes = buffer();
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      for (int at = 0; at < count; at += BUFFER_FLOATS) {
        int length = Math.min(BUFFER_FLOATS, count - at);
        bytes.clear().limit(length * Float.BYTES);
        while (bytes.hasRemaining()) {
          if (in.read(bytes) < 0) {
            throw new EOFException(file + " ends after less than " + count + " floats");
          }
        }
        bytes.flip();
        bytes.asFloatBuffer().get(values, at, length);
      }
    }
    return values;
  }

  private static ByteBuffer buffer() {
    return ByteBuffer.allocateDirect(BUFFER_FLOATS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }
}
