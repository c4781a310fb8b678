package io.segue.train;

import java.nio.file.Path;

/** A model file is missing, damaged or of another version. */
public final class ModelFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ModelFileException(Path file, String problem) {
    super(file + " " + problem + "; run `segue train` again");
  }
}
