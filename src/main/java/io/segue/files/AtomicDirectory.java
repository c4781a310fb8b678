package io.segue.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A directory that is complete or invisible: filled under a temporary name beside its place, then
 * renamed. Closed without {@link #publish()}, it disappears. One process at a time may publish into
 * a parent directory: see {@link DirectoryLock}.
 */
public final class AtomicDirectory implements AutoCloseable {
  private final Path target;
  private final Path temporary;
  private boolean published;

  private AtomicDirectory(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /**
   * Begins a directory, creating the ones above it.
   *
   * @throws UncheckedIOException if the name is taken or nothing can be written there
   */
  public static AtomicDirectory begin(Path target) {
    Path path = target.toAbsolutePath();
    try {
      requireFree(path);
      Path temporary = Leftovers.siblingOf(path);
      Files.createDirectories(temporary);
      return new AtomicDirectory(path, temporary);
    } catch (IOException broken) {
      throw new UncheckedIOException("beginning " + target, broken);
    }
  }

  /** Where to write until it is published. */
  public Path path() {
    return temporary;
  }

  /**
   * Forces everything to the disk and gives the directory its name.
   *
   * @throws UncheckedIOException if that fails or the name has been taken meanwhile; then nothing
   *     is visible
   * @throws IllegalStateException if it is published already
   */
  public void publish() {
    if (published) {
      throw new IllegalStateException(target + " is published already");
    }
    try {
      DirectorySync.forceTree(temporary);
      requireFree(target);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      published = true;
      DirectorySync.forceDirectory(target.resolveSibling("."));
    } catch (IOException broken) {
      throw new UncheckedIOException("publishing " + target, broken);
    }
  }

  @Override
  public void close() {
    if (published) {
      return;
    }
    try {
      if (Files.exists(temporary)) {
        Leftovers.deleteTree(temporary);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("removing " + temporary, broken);
    }
  }

  private static void requireFree(Path path) throws FileAlreadyExistsException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(path.toString());
    }
  }
}
