package io.segue.files;

import java.nio.file.Path;

/** A file can't be read as what it should be; says which file, what is wrong and what to do. */
public final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableFileException(Path file, String problem, String remedy) {
    super(file + " " + problem + "; " + remedy);
  }

  public UnreadableFileException(Place place, String problem, String remedy) {
    super(place + " " + problem + "; " + remedy);
  }

  UnreadableFileException(Path file, String problem, String remedy, Throwable cause) {
    super(file + " " + problem + "; " + remedy, cause);
  }
}
