package io.segue.evaluate.pairs;

import io.segue.catalog.TrackId;
import io.segue.files.Source;
import io.segue.files.TextOptions;
import io.segue.files.UnreadableFileException;
import io.segue.listening.ListenerId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads {@code LISTENER TRACK TRACK ...}, one or more lines a listener, order without meaning: the
 * format of the data sets that came with KGAT and LightGCN.
 *
 * <p>A track that is named twice counts once. A listener without tracks is left out.
 *
 * @see <a href="https://doi.org/10.1145/3397271.3401063">He et al. 2020, LightGCN</a>
 */
public final class PairFile {
  /** How such files are to be opened: a listener may have ten thousands of tracks on a line. */
  public static final TextOptions TEXT = new TextOptions(Optional.empty(), 1 << 26);

  private final Map<String, TrackId> tracks = new HashMap<>();
  private final NavigableMap<ListenerId, NavigableSet<TrackId>> pairs = new TreeMap<>();

  private PairFile() {}

  /**
   * The tracks of each listener, both ascending.
   *
   * @throws UnreadableFileException naming file and line, if the file can't be used or has no pair
   */
  public static NavigableMap<ListenerId, NavigableSet<TrackId>> read(Source source) {
    PairFile file = new PairFile();
    TokenLines.read(
        source,
        (place, words) -> {
          ListenerId listener = TokenLines.id(place, words.getFirst(), ListenerId::new);
          for (String word : words.subList(1, words.size())) {
            TrackId track =
                file.tracks.computeIfAbsent(word, name -> TokenLines.id(place, name, TrackId::new));
            file.pairs.computeIfAbsent(listener, _ -> new TreeSet<>()).add(track);
          }
        });
    if (file.pairs.isEmpty()) {
      throw new UnreadableFileException(
          source.path(), "has no listener with a track", "write lines of LISTENER TRACK TRACK");
    }
    return Collections.unmodifiableNavigableMap(file.pairs);
  }
}
