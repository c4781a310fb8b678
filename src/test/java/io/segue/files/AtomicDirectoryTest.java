package io.segue.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicDirectoryTest {
  @TempDir private Path parent;

  @Test
  void isInvisibleUntilPublishedAndCompleteThen() throws IOException {
    Path target = parent.resolve("deep/g1");
    try (AtomicDirectory directory = AtomicDirectory.begin(target)) {
      Files.createDirectory(directory.path().resolve("lucene"));
      Files.writeString(directory.path().resolve("lucene/a"), "content");
      assertFalse(Files.exists(target));
      assertTrue(Leftovers.isTemporary(directory.path()));
      directory.publish();
    }
    assertEquals("content", Files.readString(target.resolve("lucene/a")));
    assertEquals(List.of("g1"), names(parent.resolve("deep")));
  }

  @Test
  void disappearsWhenNotPublished() throws IOException {
    try (AtomicDirectory directory = AtomicDirectory.begin(parent.resolve("g1"))) {
      Files.writeString(directory.path().resolve("a"), "half");
    }
    assertEquals(List.of(), names(parent));
  }

  @Test
  void neverReplaces() throws IOException {
    Path target = parent.resolve("g1");
    try (AtomicDirectory late = AtomicDirectory.begin(target)) {
      Files.createDirectory(target);
      assertThrows(UncheckedIOException.class, late::publish);
    }
    assertThrows(UncheckedIOException.class, () -> AtomicDirectory.begin(target));
    assertEquals(List.of("g1"), names(parent));
  }

  @Test
  void isPublishedOnce() {
    try (AtomicDirectory directory = AtomicDirectory.begin(parent.resolve("g1"))) {
      directory.publish();
      assertThrows(IllegalStateException.class, directory::publish);
    }
  }

  @Test
  void fileIsReplacedAsAWhole() throws IOException {
    Path file = parent.resolve("CURRENT");
    AtomicFile.write(file, new byte[] {1, 2, 3});
    AtomicFile.write(file, new byte[] {4});
    assertArrayEquals(new byte[] {4}, Files.readAllBytes(file));
    assertEquals(List.of("CURRENT"), names(parent));
  }

  @Test
  void fileStaysWhenItCannotBeReplaced() throws IOException {
    Path taken = parent.resolve("CURRENT");
    Files.createDirectories(taken.resolve("x"));
    assertThrows(UncheckedIOException.class, () -> AtomicFile.write(taken, new byte[1]));
    assertThrows(
        UncheckedIOException.class, () -> AtomicFile.write(parent.resolve("no/file"), new byte[1]));
    assertEquals(List.of("CURRENT"), names(parent));
  }

  @Test
  void leftoversOfKilledProcessesAreRemovedAndNothingElse() throws IOException {
    Path left = AtomicDirectory.begin(parent.resolve("g2")).path();
    Files.writeString(left.resolve("half"), "x");
    Files.createDirectory(parent.resolve("g1"));
    Files.writeString(parent.resolve(".tmp-CURRENT-1"), "x");
    assertEquals(2, Leftovers.remove(parent).size());
    assertEquals(List.of("g1"), names(parent));
    assertEquals(List.of(), Leftovers.remove(parent));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
