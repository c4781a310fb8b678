package io.segue.evaluate.pairs;

import io.segue.catalog.TrackId;
import io.segue.files.AtomicFile;
import io.segue.files.Place;
import io.segue.files.Source;
import io.segue.files.UnreadableFileException;
import io.segue.listening.ListenerId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Ranked lists as text: {@code LISTENER TRACK TRACK ...}, best first, one line a listener. */
public final class ListsFile {
  private ListsFile() {}

  /**
   * Replaces a file with these lists, gzip if its name ends in {@code .gz}; the same lists give the
   * same bytes.
   *
   * @throws UncheckedIOException if that fails; then the old file is still there
   * @throws IllegalArgumentException if an id has white space inside, which the format can't hold
   */
  public static void write(Path file, NavigableMap<ListenerId, List<TrackId>> lists) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes) {
      for (Map.Entry<ListenerId, List<TrackId>> list : lists.entrySet()) {
        out.write(line(list.getKey(), list.getValue()).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing " + file, impossible);
    }
    AtomicFile.write(file, bytes.toByteArray());
  }

  /**
   * The lists by listener.
   *
   * @throws UnreadableFileException naming file and line, if the file can't be used, has no list,
   *     names a listener on two lines or a track twice in a list
   */
  public static NavigableMap<ListenerId, List<TrackId>> read(Source source) {
    NavigableMap<ListenerId, List<TrackId>> lists = new TreeMap<>();
    Map<String, TrackId> tracks = new HashMap<>();
    TokenLines.read(
        source,
        (place, words) -> {
          ListenerId listener = TokenLines.id(place, words.getFirst(), ListenerId::new);
          List<TrackId> ranked =
              words.subList(1, words.size()).stream()
                  .map(word ->
                      tracks.computeIfAbsent(
                          word, name -> TokenLines.id(place, name, TrackId::new)))
                  .toList();
          requireDistinct(place, ranked);
          if (lists.putIfAbsent(listener, ranked) != null) {
            throw new UnreadableFileException(
                place, "names listener " + listener + " again", "give each listener one line");
          }
        });
    if (lists.isEmpty()) {
      throw new UnreadableFileException(
          source.path(), "has no lists", "write one with `segue evaluate --lists FILE`");
    }
    return Collections.unmodifiableNavigableMap(lists);
  }

  private static void requireDistinct(Place place, List<TrackId> ranked) {
    HashSet<TrackId> seen = new HashSet<>();
    for (TrackId track : ranked) {
      if (!seen.add(track)) {
        throw new UnreadableFileException(
            place, "names track " + track + " twice", "a ranked list has each track once");
      }
    }
  }

  private static String line(ListenerId listener, List<TrackId> ranked) {
    StringBuilder line = new StringBuilder(word(listener.value()));
    ranked.forEach(track -> line.append(' ').append(word(track.value())));
    return line.append('\n').toString();
  }

  private static String word(String id) {
    if (TokenLines.hasSpace(id)) {
      throw new IllegalArgumentException(
          "an id with white space inside can't stand in a file of lists: '" + id + "'");
    }
    return id;
  }
}
