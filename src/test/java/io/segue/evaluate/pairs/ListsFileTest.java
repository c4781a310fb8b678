package io.segue.evaluate.pairs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.catalog.TrackId;
import io.segue.files.FileSource;
import io.segue.files.ReadProgress;
import io.segue.files.UnreadableFileException;
import io.segue.listening.ListenerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsFileTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"lists.txt", "lists.txt.gz"})
  void whatIsWrittenIsRead(String name) throws IOException {
    NavigableMap<ListenerId, List<TrackId>> lists = new TreeMap<>();
    lists.put(new ListenerId("u2"), tracks("c", "a", "é"));
    lists.put(new ListenerId("u10"), tracks());
    Path file = directory.resolve(name);
    ListsFile.write(file, lists);
    assertEquals(lists, ListsFile.read(source(file)));
    byte[] first = Files.readAllBytes(file);
    ListsFile.write(file, lists);
    assertArrayEquals(first, Files.readAllBytes(file));
  }

  @Test
  void theTextIsOneLineAListenerBestFirst() throws IOException {
    NavigableMap<ListenerId, List<TrackId>> lists = new TreeMap<>();
    lists.put(new ListenerId("u2"), tracks("c", "a"));
    lists.put(new ListenerId("u1"), tracks("b"));
    Path file = directory.resolve("lists.txt");
    ListsFile.write(file, lists);
    assertEquals("u1 b\nu2 c a\n", Files.readString(file));
  }

  @Test
  void anIdWithASpaceInsideCannotBeWritten() {
    NavigableMap<ListenerId, List<TrackId>> lists = new TreeMap<>();
    lists.put(new ListenerId("u 2"), tracks("c"));
    assertThrows(
        IllegalArgumentException.class,
        () -> ListsFile.write(directory.resolve("lists.txt"), lists));
  }

  @Test
  void aRepeatedTrackOrListenerIsRefusedWithItsPlace() throws IOException {
    for (String bad : List.of("u a b\nv a b a\n", "u a\nu b\n")) {
      Path file = directory.resolve("lists.txt");
      Files.writeString(file, bad);
      String message =
          String.valueOf(
              assertThrows(UnreadableFileException.class, () -> ListsFile.read(source(file)))
                  .getMessage());
      assertTrue(message.contains("lists.txt:2 names "), message);
    }
  }

  private static List<TrackId> tracks(String... ids) {
    return Stream.of(ids).map(TrackId::new).toList();
  }

  private static FileSource source(Path file) {
    return new FileSource(file, PairFile.TEXT, ReadProgress.SILENT);
  }
}
