package io.segue.cli;

import io.segue.files.ReadProgress;
import java.nio.file.Path;
import java.util.Optional;

/** A bar for each file that is read, in bytes of the file. */
final class FileBars implements ReadProgress {
  private final Progress progress;
  private Optional<Path> current = Optional.empty();

  FileBars(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void advanced(Path file, long bytesRead, long bytesTotal) {
    if (!current.equals(Optional.of(file))) {
      current = Optional.of(file);
      progress.started(String.valueOf(file.getFileName()), bytesTotal);
    }
    progress.advanced(bytesRead);
  }
}
