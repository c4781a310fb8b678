package io.segue.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The sole right to write to a directory, among all processes of this machine; ends with {@link
 * #close()} or with the process. The lock file itself stays.
 */
public final class DirectoryLock implements AutoCloseable {
  private static final String NAME = ".lock";
  private static final int MAX_NOTE = 64;

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Takes the lock without waiting, creating the directory if need be.
   *
   * @throws DirectoryLockedException if somebody else has it
   * @throws UncheckedIOException if the directory can't be written to
   */
  public static DirectoryLock acquire(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve(NAME),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      return acquire(directory, channel);
    } catch (IOException broken) {
      throw new UncheckedIOException("locking " + directory, broken);
    }
  }

  /** What is locked. */
  public Path directory() {
    return directory;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException broken) {
      throw new UncheckedIOException("unlocking " + directory, broken);
    }
  }

  private static DirectoryLock acquire(Path directory, FileChannel channel) throws IOException {
    if (locked(channel)) {
      note(channel);
      return new DirectoryLock(directory, channel);
    }
    String holder = holder(channel);
    channel.close();
    throw new DirectoryLockedException(
        "another segue command is writing to "
            + directory
            + (holder.isEmpty() ? "" : " (" + holder + ")")
            + "; wait for it to end");
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException own) {
      return false;
    }
  }

  private static void note(FileChannel channel) throws IOException {
    String note = "process " + ProcessHandle.current().pid();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer note = ByteBuffer.allocate(MAX_NOTE);
    channel.read(note, 0);
    String text = StandardCharsets.UTF_8.decode(note.flip()).toString();
    return text.matches("process \\d+") ? text : "";
  }
}
