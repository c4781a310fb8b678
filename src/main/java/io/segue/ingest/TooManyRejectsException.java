package io.segue.ingest;

import java.nio.file.Path;
import java.util.List;

/** More lines were refused than allowed: nothing was imported. */
public final class TooManyRejectsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyRejectsException(int limit, Path rejects, List<String> firstReasons) {
    super(
        "more than "
            + limit
            + " lines are refused, so nothing is imported; "
            + rejects
            + " lists them, first: "
            + String.join("; ", firstReasons)
            + "; mend the file, name its --format or raise --max-rejects");
  }
}
