package io.segue.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Counts the bytes that leave a file and tells a listener. */
final class ProgressStream extends FilterInputStream {
  private final Path file;
  private final long total;
  private final ReadProgress progress;
  private long count;

  ProgressStream(InputStream in, Path file, long total, ReadProgress progress) {
    super(in);
    this.file = file;
    this.total = total;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int got = in.read(target, offset, length);
    if (got > 0) {
      count += got;
      progress.advanced(file, count, total);
    }
    return got;
  }
}
