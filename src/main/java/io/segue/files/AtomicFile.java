package io.segue.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces a small file as a whole: a reader, or a crash, sees the old bytes or the new ones. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes the file, durably when this returns.
   *
   * @throws UncheckedIOException if that fails; then the old file is still there
   */
  public static void write(Path target, byte[] bytes) {
    Path path = target.toAbsolutePath();
    Path temporary = Leftovers.siblingOf(path);
    try {
      try {
        writeForced(temporary, bytes);
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
      DirectorySync.forceDirectory(path.resolveSibling("."));
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + target, broken);
    }
  }

  private static void writeForced(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }
}
