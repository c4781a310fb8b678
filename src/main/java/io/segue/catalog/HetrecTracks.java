package io.segue.catalog;

import io.segue.files.FieldNames;
import io.segue.files.Fields;
import io.segue.files.FieldsMapper;
import io.segue.files.FormatOptions;
import io.segue.files.Place;
import io.segue.files.ReadSummary;
import io.segue.files.RecordReader;
import io.segue.files.RecordSink;
import io.segue.files.Source;
import io.segue.files.TableReader;
import io.segue.files.TableStyle;
import io.segue.files.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Artists of HetRec 2011 Last.fm as one-track catalogue entries: {@code artists.dat}, optionally
 * with {@code tags.dat} (Latin-1) and {@code user_taggedartists.dat}, in any order. An artist gets
 * its ten most used tags. Holds one counter for each artist and tag, unlike the other readers.
 *
 * @see <a href="https://grouplens.org/datasets/hetrec-2011/">HetRec 2011</a>
 */
final class HetrecTracks implements RecordReader<Track> {
  private static final int MAX_TAGS = 10;
  private static final TableStyle LATIN_TABS =
      TableStyle.PLAIN_TABS.in(StandardCharsets.ISO_8859_1);
  private static final FieldNames ARTISTS =
      FieldNames.none().require("id").require("name").keepOthers();
  private static final FieldNames TAGS = FieldNames.none().require("tagID").require("tagValue");
  private static final FieldNames TAGGED =
      FieldNames.none().require("artistID").require("tagID").keepOthers();

  private final Map<String, String> tagOfId = new HashMap<>();
  private final Map<String, Map<String, Integer>> usesOfTagIds = new HashMap<>();

  private HetrecTracks() {}

  static RecordReader<Track> reader(FormatOptions options) {
    FieldNames.none().mapped(options.columns());
    return (sources, sink) -> new HetrecTracks().read(sources, sink);
  }

  static boolean recognises(String header) {
    return Kind.of(header) != Kind.OTHER;
  }

  @Override
  public void read(List<Source> sources, RecordSink<Track> sink) {
    List<Source> artists = of(Kind.ARTISTS, sources);
    List<Source> tags = of(Kind.TAGS, sources);
    List<Source> tagged = of(Kind.TAGGED, sources);
    for (Source source : of(Kind.OTHER, sources)) {
      throw new UnreadableFileException(
          source.path(),
          "has none of the HetRec headers",
          "give artists.dat, tags.dat and user_taggedartists.dat");
    }
    require(artists, "artists.dat", sources);
    if (!tagged.isEmpty()) {
      require(tags, "tags.dat", tagged);
    }
    reader(LATIN_TABS, TAGS, this::noteTag).read(tags, onlyRejects(sink));
    reader(TableStyle.PLAIN_TABS, TAGGED, this::noteUse).read(tagged, onlyRejects(sink));
    reader(TableStyle.PLAIN_TABS, ARTISTS, this::track).read(artists, sink);
  }

  private enum Kind {
    ARTISTS,
    TAGS,
    TAGGED,
    OTHER;

    static Kind of(String header) {
      if (header.startsWith("id\tname\turl")) {
        return ARTISTS;
      }
      if (header.startsWith("tagID\ttagValue")) {
        return TAGS;
      }
      return header.startsWith("userID\tartistID\ttagID") ? TAGGED : OTHER;
    }
  }

  private static List<Source> of(Kind kind, List<Source> sources) {
    return sources.stream().filter(source -> Kind.of(source.firstLine()) == kind).toList();
  }

  private static void require(List<Source> sources, String name, List<Source> others) {
    if (sources.isEmpty()) {
      throw new UnreadableFileException(
          others.getFirst().path(), "needs " + name + " beside it", "name both files");
    }
  }

  private static <T> TableReader<T> reader(
      TableStyle style, FieldNames names, FieldsMapper<T> mapper) {
    return new TableReader<>(style, names, mapper);
  }

  private String noteTag(Fields fields) {
    String id = fields.required("tagID");
    tagOfId.put(id, fields.required("tagValue"));
    return id;
  }

  private String noteUse(Fields fields) {
    String artist = fields.required("artistID");
    String tag = fields.required("tagID");
    if (!tagOfId.containsKey(tag)) {
      throw new IllegalArgumentException("tagID must be one of tags.dat: '" + tag + "'");
    }
    usesOfTagIds.computeIfAbsent(artist, _ -> new HashMap<>()).merge(tag, 1, Integer::sum);
    return artist;
  }

  private Track track(Fields fields) {
    String id = fields.required("id");
    String name = fields.required("name");
    return Track.builder(new TrackId(id))
        .title(name)
        .artists(List.of(name))
        .tags(mostUsed(usesOfTagIds.getOrDefault(id, Map.of())))
        .build();
  }

  private List<String> mostUsed(Map<String, Integer> uses) {
    Map<String, Integer> usesOfTags = new HashMap<>();
    uses.forEach((id, count) -> usesOfTags.merge(tag(id), count, Integer::sum));
    Stream<Map.Entry<String, Integer>> ranked =
        usesOfTags.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()));
    return ranked.limit(MAX_TAGS).map(Map.Entry::getKey).toList();
  }

  private String tag(String id) {
    return tagOfId.getOrDefault(id, id);
  }

  private static RecordSink<String> onlyRejects(RecordSink<Track> sink) {
    return new RecordSink<>() {
      @Override
      public void accept(String record, Place place) {}

      @Override
      public void reject(Place place, String reason, String excerpt) {
        sink.reject(place, reason, excerpt);
      }

      @Override
      public void finished(ReadSummary summary) {
        sink.finished(summary);
      }
    };
  }
}
