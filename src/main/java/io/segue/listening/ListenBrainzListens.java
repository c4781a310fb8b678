package io.segue.listening;

import io.segue.catalog.Alias;
import io.segue.catalog.Aliases;
import io.segue.catalog.DescribedTracks;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.files.Fields;
import io.segue.files.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Listens as ListenBrainz exports them, one JSON object a line.
 *
 * <p>A track's id is its MusicBrainz recording, else its message id ({@code recording_msid}), else
 * made from artist and title. Ids that aren't well-formed are left out, the listen stays.
 *
 * @see <a href="https://listenbrainz.readthedocs.io/en/latest/users/json.html">ListenBrainz
 *     JSON</a>
 */
final class ListenBrainzListens {
  /** Scrobbling began in October 2002; ListenBrainz takes nothing earlier. */
  private static final long MIN_SECONDS = 1_033_410_600;

  private static final long MILLIS_PER_SECOND = 1000;

  private final Optional<ListenerId> listener;

  ListenBrainzListens(Optional<String> listener) {
    this.listener = listener.map(ListenerId::new);
  }

  static boolean recognises(String line) {
    return line.startsWith("{") && line.contains("\"track_metadata\"");
  }

  DescribedEvent event(Fields fields) {
    long playedAtMillis = playedAtMillis(fields);
    Fields track =
        fields
            .object("track_metadata")
            .orElseThrow(() -> new IllegalArgumentException("track_metadata must not be empty"));
    Track described = track(fields, track);
    Listen listen =
        new Listen(listener(fields), described.id(), OptionalLong.of(playedAtMillis), 1);
    return new DescribedEvent(listen, Optional.of(described));
  }

  private static long playedAtMillis(Fields fields) {
    String text =
        fields
            .scalar("listened_at")
            .orElseThrow(() -> new IllegalArgumentException("listened_at must not be empty"));
    if (!text.matches("\\d{1,12}") || Long.parseLong(text) < MIN_SECONDS) {
      throw new IllegalArgumentException(
          "listened_at must be whole seconds since 1970, at least " + MIN_SECONDS + ": " + text);
    }
    return Long.parseLong(text) * MILLIS_PER_SECOND;
  }

  private ListenerId listener(Fields fields) {
    return fields
        .text("user_name")
        .map(ListenerId::new)
        .or(() -> listener)
        .orElseThrow(() ->
            new UnreadableFileException(
                fields.place(), "doesn't say who listened", "give --listener NAME"));
  }

  private static Track track(Fields listen, Fields track) {
    String title = track.required("track_name");
    String artist = track.required("artist_name");
    Optional<Fields> details = track.object("additional_info");
    List<Alias> aliases = aliases(listen, track);
    List<String> artists = texts(details, "artist_names");
    return Track.builder(id(aliases, artist, title))
        .title(title)
        .artists(artists.isEmpty() ? List.of(artist) : artists)
        .album(track.text("release_name"))
        .durationMillis(details.map(ListenBrainzListens::duration).orElse(OptionalInt.empty()))
        .tags(texts(details, "tags"))
        .aliases(aliases)
        .build();
  }

  private static TrackId id(List<Alias> aliases, String artist, String title) {
    return aliases.stream()
        .filter(alias -> alias.scheme().equals("mbid") || alias.scheme().equals("msid"))
        .findFirst()
        .map(alias -> new TrackId(alias.value()))
        .orElseGet(() -> DescribedTracks.idOf(artist, title));
  }

  /** Well-formed ones only, the recording first. */
  private static List<Alias> aliases(Fields listen, Fields track) {
    List<Fields> parts = new ArrayList<>();
    track.object("additional_info").ifPresent(parts::add);
    parts.add(track);
    parts.add(listen);
    track.object("mbid_mapping").ifPresent(parts::add);
    return Stream.of(
            first("mbid", "recording_mbid", parts),
            first("msid", "recording_msid", parts),
            first("isrc", "isrc", parts),
            first("spotify", "spotify_id", parts))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<String> texts(Optional<Fields> details, String name) {
    return details.map(inner -> inner.texts(name)).orElse(List.of());
  }

  /** The first part that has a well-formed one wins: what was submitted before what was guessed. */
  private static Optional<Alias> first(String scheme, String field, List<Fields> parts) {
    for (Fields part : parts) {
      Optional<Alias> alias =
          part.scalar(field).flatMap(value -> Aliases.wellFormed(scheme, value));
      if (alias.isPresent()) {
        return alias;
      }
    }
    return Optional.empty();
  }

  /** Players write 0 for unknown. */
  private static OptionalInt duration(Fields details) {
    OptionalDouble millis = details.number("duration_ms");
    double value = millis.orElseGet(() -> details.number("duration").orElse(0) * MILLIS_PER_SECOND);
    long rounded = Math.round(value);
    return rounded > 0 && rounded <= Integer.MAX_VALUE
        ? OptionalInt.of((int) rounded)
        : OptionalInt.empty();
  }
}
