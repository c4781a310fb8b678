package io.segue.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Temporary files and directories, told from finished ones by their prefix. */
public final class Leftovers {
  /** How the name of everything unfinished begins. */
  public static final String PREFIX = ".tmp-";

  private Leftovers() {}

  /**
   * Deletes what killed processes left unfinished in a directory; to be called under its {@link
   * DirectoryLock}, because a running process's temporaries look the same.
   *
   * @return what was deleted, ascending
   * @throws UncheckedIOException if the directory can't be read or something can't be deleted
   */
  public static List<Path> remove(Path directory) {
    List<Path> found;
    try (Stream<Path> entries = Files.list(directory)) {
      found = entries.filter(Leftovers::isTemporary).sorted().toList();
      for (Path path : found) {
        deleteTree(path);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("removing leftovers in " + directory, broken);
    }
    return found;
  }

  /**
   * Deletes a finished directory: gone under its name at once, as a whole.
   *
   * @throws UncheckedIOException if that fails
   */
  public static void discard(Path directory) {
    Path path = directory.toAbsolutePath();
    try {
      Path doomed = siblingOf(path);
      Files.move(path, doomed, StandardCopyOption.ATOMIC_MOVE);
      deleteTree(doomed);
    } catch (IOException broken) {
      throw new UncheckedIOException("removing " + directory, broken);
    }
  }

  /** Whether a path is a temporary of this package. */
  public static boolean isTemporary(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(PREFIX);
  }

  /** A sibling name that nobody else uses. */
  static Path siblingOf(Path target) {
    return target.resolveSibling(PREFIX + target.getFileName() + "-" + UUID.randomUUID());
  }

  static void deleteTree(Path root) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root)) {
      paths = new ArrayList<>(walk.toList());
    }
    for (Path path : paths.reversed()) {
      Files.delete(path);
    }
  }
}
