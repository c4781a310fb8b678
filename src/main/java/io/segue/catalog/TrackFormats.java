package io.segue.catalog;

import io.segue.files.FieldNames;
import io.segue.files.Fields;
import io.segue.files.FieldsMapper;
import io.segue.files.Format;
import io.segue.files.FormatOptions;
import io.segue.files.JsonLinesReader;
import io.segue.files.RecordReader;
import io.segue.files.TableReader;
import io.segue.files.TableStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * The formats of catalogue files, in the order in which they are tried on an unknown file.
 *
 * <ul>
 *   <li>{@code hetrec}: artists of HetRec 2011 Last.fm as one-track entries
 *   <li>{@code msd}: the Million Song Dataset's metadata table
 *   <li>{@code jsonl}: one JSON object a line
 *   <li>{@code csv}: a table with a header, CSV or TSV
 *   <li>{@code spotify}: the same when track ids are Spotify's, which become aliases too; never
 *       guessed
 * </ul>
 */
public final class TrackFormats {
  public static final List<Format<Track>> ALL =
      List.of(
          new Format<>("hetrec", HetrecTracks::recognises, HetrecTracks::reader),
          new Format<>("msd", MillionSongTracks::recognises, TrackFormats::millionSong),
          new Format<>(
              "jsonl",
              line -> line.startsWith("{"),
              options -> new JsonLinesReader<>(names(options), TrackFormats::track)),
          new Format<>("csv", line -> true, options -> table(options, TrackFormats::track)),
          new Format<>(
              "spotify", line -> false, options -> table(options, TrackFormats::spotifyTrack)));

  private TrackFormats() {}

  private static RecordReader<Track> millionSong(FormatOptions options) {
    FieldNames names = MillionSongTracks.names().mapped(options.columns());
    return new TableReader<>(TableStyle.DETECTED, names, MillionSongTracks::track);
  }

  private static RecordReader<Track> table(FormatOptions options, FieldsMapper<Track> mapper) {
    return new TableReader<>(TableStyle.DETECTED, names(options), mapper);
  }

  private static FieldNames names(FormatOptions options) {
    return TrackFields.names()
        .require("track_id", "id")
        .require("title", "track_name", "name")
        .mapped(options.columns());
  }

  private static Track track(Fields fields) {
    return TrackFields.track(new TrackId(fields.required("track_id")), fields);
  }

  private static Track spotifyTrack(Fields fields) {
    Track track = track(fields);
    List<Alias> aliases = new ArrayList<>(track.aliases());
    aliases.add(Aliases.of("spotify", track.id().value()));
    return track.toBuilder().aliases(aliases.stream().distinct().toList()).build();
  }
}
