package io.segue.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a file must look like.
 *
 * @param bytes its size
 * @param sha256 its checksum, in lower-case hexadecimal digits
 */
record FileStamp(long bytes, String sha256) {
  static FileStamp of(Path file) throws IOException {
    return new FileStamp(Files.size(file), Digests.sha256(file));
  }

  /**
   * Compares a file with this stamp, the size first.
   *
   * @throws ModelFileException if it is missing or differs
   */
  void verify(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new ModelFileException(file, "is missing");
    }
    long size = Files.size(file);
    if (size != bytes) {
      throw new ModelFileException(file, "has " + size + " bytes instead of " + bytes);
    }
    if (!Digests.sha256(file).equals(sha256)) {
      throw new ModelFileException(file, "does not match its SHA-256 checksum");
    }
  }
}
