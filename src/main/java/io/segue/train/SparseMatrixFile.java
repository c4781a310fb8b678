package io.segue.train;

import io.segue.vector.SparseMatrix;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntUnaryOperator;

/**
 * A sparse matrix as a file of little-endian 32-bit numbers: rows, columns, entries, then rows + 1
 * offsets, then the column of each entry, then its value as a float.
 */
final class SparseMatrixFile {
  private static final int BUFFER_INTS = 1 << 14;
  private static final int HEADER = 3;

  private SparseMatrixFile() {}

  /** Writes a file that does not exist yet, down to the disk. */
  static void write(Path file, SparseMatrix matrix) throws IOException {
    ByteBuffer bytes = buffer();
    int[] header = {matrix.rows(), matrix.columns(), matrix.entries()};
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      write(out, bytes, HEADER, i -> header[i]);
      write(out, bytes, matrix.rows() + 1, matrix::offset);
      write(out, bytes, matrix.entries(), i -> matrix.columnOrdinals()[i]);
      write(out, bytes, matrix.entries(), i -> Float.floatToRawIntBits(matrix.values()[i]));
      out.force(true);
    }
  }

  static SparseMatrix read(Path file) throws IOException {
    ByteBuffer bytes = buffer();
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      int[] header = read(in, bytes, HEADER, file);
      int[] offsets = read(in, bytes, Math.addExact(header[0], 1), file);
      int[] columnOrdinals = read(in, bytes, header[2], file);
      int[] bits = read(in, bytes, header[2], file);
      float[] values = new float[bits.length];
      for (int i = 0; i < bits.length; i++) {
        values[i] = Float.intBitsToFloat(bits[i]);
      }
      return new SparseMatrix(header[1], offsets, columnOrdinals, values);
    }
  }

  private static void write(FileChannel out, ByteBuffer bytes, int count, IntUnaryOperator number)
      throws IOException {
    for (int at = 0; at < count; at += BUFFER_INTS) {
      bytes.clear();
      for (int i = at; i < Math.min(count, at + BUFFER_INTS); i++) {
        bytes.putInt(number.applyAsInt(i));
      }
      bytes.flip();
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
  }

  private static int[] read(FileChannel in, ByteBuffer bytes, int count, Path file)
      throws IOException {
    int[] numbers = new int[count];
    for (int at = 0; at < count; at += BUFFER_INTS) {
      int length = Math.min(BUFFER_INTS, count - at);
      bytes.clear().limit(length * Integer.BYTES);
      while (bytes.hasRemaining()) {
        if (in.read(bytes) < 0) {
          throw new EOFException(file + " ends after less than " + count + " numbers");
        }
      }
      bytes.flip();
      bytes.asIntBuffer().get(numbers, at, length);
    }
    return numbers;
  }

  private static ByteBuffer buffer() {
    return ByteBuffer.allocateDirect(BUFFER_INTS * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }
}
