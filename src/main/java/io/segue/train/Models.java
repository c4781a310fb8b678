package io.segue.train;

import io.segue.files.AtomicDirectory;
import io.segue.files.NumberedDirectories;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The models that training left under one directory; the newest complete one counts. */
public final class Models {
  private static final String PREFIX = "m";

  private final NumberedDirectories directories;

  /** The models under {@code root}, which need not exist yet. */
  public Models(Path root) {
    this.directories = new NumberedDirectories(root, PREFIX, ManifestFile.NAME);
  }

  /**
   * Adds a model, complete or not at all.
   *
   * @return the name of its directory
   */
  public String publish(Model model) {
    long number = directories.next();
    try (AtomicDirectory writing = AtomicDirectory.begin(directories.directory(number))) {
      ModelFiles.write(writing.path(), model);
      writing.publish();
    }
    return directories.name(number);
  }

  /**
   * The newest model, or empty if there is none.
   *
   * @throws ModelFileException if it is damaged
   */
  public Optional<Model> newest() {
    List<Long> complete = directories.complete();
    return complete.isEmpty()
        ? Optional.empty()
        : Optional.of(ModelFiles.read(directories.directory(complete.getLast())));
  }

  /** Deletes the oldest models beyond the newest {@code keep}, which is at least 1. */
  public void prune(int keep) {
    List<Long> complete = directories.complete();
    complete
        .subList(0, Math.max(0, complete.size() - Math.max(1, keep)))
        .forEach(directories::remove);
  }
}
