package io.segue.listening;

import io.segue.files.FieldNames;
import io.segue.files.Format;
import io.segue.files.FormatOptions;
import io.segue.files.JsonLinesReader;
import io.segue.files.RecordReader;
import io.segue.files.TableReader;
import io.segue.files.TableStyle;
import io.segue.files.WordLinesReader;
import java.util.List;

/**
 * The formats of listening files, in the order in which they are tried on an unknown file.
 *
 * <ul>
 *   <li>{@code listenbrainz}: ListenBrainz's export, one JSON object a line
 *   <li>{@code jsonl}: one JSON object a line
 *   <li>{@code hetrec}: listener, artist and number of plays of HetRec 2011 Last.fm
 *   <li>{@code msd}: listener, song and plays of the Million Song Dataset's taste profile, no
 *       header
 *   <li>{@code ratings}: listener, track, rating and perhaps seconds since 1970, between tabs or
 *       blanks, no header, as MovieLens 100K writes them; told apart by the seconds
 *   <li>{@code csv}: a table with a header, CSV or TSV; {@code playlist} is another name for it
 * </ul>
 */
public final class ListenFormats {
  /** Listener, track, rating and perhaps a time on every line. */
  public static final Format<DescribedEvent> RATINGS =
      new Format<>(
          "ratings",
          line -> line.matches("\\S+[ \t]+\\S+[ \t]+\\d(\\.\\d+)?[ \t]+\\d{9,10}"),
          ListenFormats::ratings);

  private static final List<String> RATING =
      List.of("listener_id", "track_id", "value", "played_at");
  private static final List<String> TRIPLET = List.of("listener_id", "track_id", "plays");

  public static final List<Format<DescribedEvent>> ALL =
      List.of(
          new Format<>(
              "listenbrainz", ListenBrainzListens::recognises, ListenFormats::listenBrainz),
          new Format<>("jsonl", line -> line.startsWith("{"), ListenFormats::jsonLines),
          new Format<>(
              "hetrec", line -> line.equals("userID\tartistID\tweight"), ListenFormats::hetrec),
          new Format<>(
              "msd",
              line -> line.matches("[^\t]+\t[^\t]+\t\\d+"),
              options -> table(TableStyle.tabsWithoutHeader(TRIPLET), names(options))),
          RATINGS,
          new Format<>("csv", line -> true, options -> table(TableStyle.DETECTED, names(options))),
          new Format<>(
              "playlist", line -> false, options -> table(TableStyle.DETECTED, names(options))));

  private ListenFormats() {}

  private static RecordReader<DescribedEvent> listenBrainz(FormatOptions options) {
    FieldNames names = FieldNames.none().keepOthers().mapped(options.columns());
    return new JsonLinesReader<>(names, new ListenBrainzListens(options.listener())::event);
  }

  private static RecordReader<DescribedEvent> jsonLines(FormatOptions options) {
    return new JsonLinesReader<>(names(options), ListenFields::event);
  }

  private static RecordReader<DescribedEvent> ratings(FormatOptions options) {
    return new WordLinesReader<>(
        RATING, RATING.size() - 1, ListenFields.eventNames(), ListenFields::event);
  }

  private static RecordReader<DescribedEvent> hetrec(FormatOptions options) {
    FieldNames names =
        FieldNames.none()
            .require("listener_id", "userID")
            .require("track_id", "artistID")
            .require("plays", "weight")
            .mapped(options.columns());
    return table(TableStyle.PLAIN_TABS, names);
  }

  private static RecordReader<DescribedEvent> table(TableStyle style, FieldNames names) {
    return new TableReader<>(style, names, ListenFields::event);
  }

  private static FieldNames names(FormatOptions options) {
    return ListenFields.names().mapped(options.columns());
  }
}
