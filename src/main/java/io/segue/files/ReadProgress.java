package io.segue.files;

import java.nio.file.Path;

/** Hears how far a file has been read; called about once for each 64 KiB. */
@FunctionalInterface
public interface ReadProgress {
  /** Listens to nothing. */
  ReadProgress SILENT = (file, bytesRead, bytesTotal) -> {};

  /** So many bytes of the file as it lies on disk, compressed or not, have been read. */
  void advanced(Path file, long bytesRead, long bytesTotal);
}
