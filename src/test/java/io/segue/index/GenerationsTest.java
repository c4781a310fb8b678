package io.segue.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTest {
  @TempDir Path root;

  @Test
  void nothingIsPublishedAtFirst() {
    Generations generations = new Generations(root.resolve("missing"));
    assertEquals(Optional.empty(), generations.current());
    assertEquals(List.of(), generations.all());
    assertEquals(new GenerationName(1), generations.next());
  }

  @Test
  void onlyCompleteDirectoriesCount() throws IOException {
    complete(1);
    complete(12);
    Files.createDirectories(root.resolve("g000013"));
    Files.createDirectories(root.resolve("other"));
    Files.writeString(root.resolve("g000099"), "a file");
    assertEquals(names(1, 12), new Generations(root).all());
    assertEquals(new GenerationName(13), new Generations(root).next());
  }

  @Test
  void publishingMovesCurrentAndRollbackMovesItBack() throws IOException {
    Generations generations = new Generations(root);
    complete(1);
    complete(2);
    generations.publish(new GenerationName(1));
    generations.publish(new GenerationName(2));
    assertEquals(Optional.of(new GenerationName(2)), generations.current());
    assertEquals(new GenerationName(1), generations.rollback());
    assertEquals(Optional.of(new GenerationName(1)), generations.current());
    assertThrows(GenerationException.class, generations::rollback);
    assertEquals(new GenerationName(3), generations.next());
  }

  @Test
  void incompleteGenerationsCannotBePublished() throws IOException {
    Files.createDirectories(root.resolve("g000001"));
    assertThrows(
        GenerationException.class, () -> new Generations(root).publish(new GenerationName(1)));
  }

  @Test
  void currentThatNamesNothingIsRefusedWithARemedy() throws IOException {
    Files.writeString(root.resolve("CURRENT"), "g000007\n");
    GenerationException failure =
        assertThrows(GenerationException.class, () -> new Generations(root).current());
    assertTrue(String.valueOf(failure.getMessage()).contains("g000007"));
    assertTrue(String.valueOf(failure.getMessage()).contains("segue reindex"));
  }

  @Test
  void pruningKeepsTheNewestAndTheLiveOne() throws IOException {
    Generations generations = new Generations(root);
    for (int i = 1; i <= 5; i++) {
      complete(i);
    }
    generations.publish(new GenerationName(1));
    assertEquals(names(2, 3), generations.prune(2));
    assertEquals(names(1, 4, 5), generations.all());
    assertFalse(Files.exists(root.resolve("g000002")));
  }

  @Test
  void namesSortByNumberAndParseOnlyTheirOwnForm() {
    assertEquals("g000042", new GenerationName(42).toString());
    assertEquals(Optional.of(new GenerationName(1_234_567)), Generations.parse("g1234567"));
    assertEquals(Optional.empty(), Generations.parse("g42"));
    assertEquals(Optional.empty(), Generations.parse("x000042"));
    assertEquals(Optional.empty(), Generations.parse("g000000"));
    assertTrue(new GenerationName(1_000_000).compareTo(new GenerationName(999_999)) > 0);
  }

  private void complete(long number) throws IOException {
    Path directory = Files.createDirectories(root.resolve(new GenerationName(number).toString()));
    Files.createDirectories(directory.resolve("lucene"));
    Files.writeString(directory.resolve("lucene/segment"), "x");
    Files.writeString(directory.resolve("manifest.json"), "{}");
  }

  private static List<GenerationName> names(long... numbers) {
    return java.util.Arrays.stream(numbers).mapToObj(GenerationName::new).toList();
  }
}
