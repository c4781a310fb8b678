package io.segue.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
  @TempDir private Path directory;

  @Test
  void isHeldByOneAtATimeWithinAProcess() {
    try (DirectoryLock lock = DirectoryLock.acquire(directory)) {
      DirectoryLockedException refused =
          assertThrows(DirectoryLockedException.class, () -> DirectoryLock.acquire(directory));
      assertEquals(
          "another segue command is writing to "
              + directory
              + " (process "
              + ProcessHandle.current().pid()
              + "); wait for it to end",
          refused.getMessage());
      assertEquals(directory, lock.directory());
    }
    DirectoryLock.acquire(directory).close();
  }

  @Test
  void isHeldByOneAtATimeAmongProcessesAndEndsWithThem() throws Exception {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                directory.toString())
            .start();
    try {
      assertEquals('h', holder.getInputStream().read(), () -> errors(holder));
      DirectoryLockedException refused =
          assertThrows(DirectoryLockedException.class, () -> DirectoryLock.acquire(directory));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("(process " + holder.pid() + ")"),
          refused::toString);
    } finally {
      holder.destroyForcibly().waitFor();
    }
    DirectoryLock.acquire(directory).close();
  }

  private static String errors(Process process) {
    try {
      return new String(process.getErrorStream().readAllBytes(), UTF_8);
    } catch (IOException broken) {
      return broken.toString();
    }
  }

  /** Takes the lock, says so, and waits to be killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      try (DirectoryLock lock = DirectoryLock.acquire(Path.of(arguments[0]))) {
        System.out.print("h");
        System.out.flush();
        assertEquals(-1, System.in.read(), () -> "woken in " + lock.directory());
      }
    }
  }
}
