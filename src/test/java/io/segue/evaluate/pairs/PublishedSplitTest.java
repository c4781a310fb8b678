package io.segue.evaluate.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.segue.catalog.TrackId;
import io.segue.files.FileSource;
import io.segue.files.ReadProgress;
import io.segue.listening.ListenerId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Gowalla split that came with LightGCN has the size that its paper tells. */
class PublishedSplitTest {
  @Test
  void gowallaIsReadWhole() {
    Optional<Path> folder =
        Optional.ofNullable(System.getenv("SEGUE_DATA")).map(data -> Path.of(data, "gowalla"));
    assumeTrue(
        folder.filter(Files::isDirectory).isPresent(),
        "set SEGUE_DATA to a directory with gowalla/train.txt.gz to read a published split");
    NavigableMap<ListenerId, NavigableSet<TrackId>> train = read(folder.get(), "train.txt.gz");
    NavigableMap<ListenerId, NavigableSet<TrackId>> test = read(folder.get(), "test.txt.gz");
    Set<TrackId> tracks = new HashSet<>();
    train.values().forEach(tracks::addAll);
    test.values().forEach(tracks::addAll);
    assertEquals(29_858, train.size());
    assertEquals(40_981, tracks.size());
    assertEquals(1_027_370, pairs(train) + pairs(test));
    train.forEach((listener, heard) ->
        assertEquals(
            Optional.empty(),
            test.getOrDefault(listener, heard).stream().filter(heard::contains).findFirst()));
  }

  private static NavigableMap<ListenerId, NavigableSet<TrackId>> read(Path folder, String name) {
    return PairFile.read(new FileSource(folder.resolve(name), PairFile.TEXT, ReadProgress.SILENT));
  }

  private static int pairs(NavigableMap<ListenerId, NavigableSet<TrackId>> sets) {
    return sets.values().stream().mapToInt(NavigableSet::size).sum();
  }
}
