package io.segue.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * UUIDs made of names, for programs that know tracks, artists and releases by UUIDs only. The same
 * name has the same UUID on every machine. No name can be told from its UUID: whoever is to be
 * found by it is looked up.
 */
public final class EntityIds {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private EntityIds() {}

  /** Of a track, whatever its id looks like. */
  public static UUID ofTrack(TrackId id) {
    return named("track", id.value());
  }

  /** Of an artist, alike for all spellings of the same {@link NameForm}. */
  public static UUID ofArtist(String name) {
    return named("artist", NameForm.of(name));
  }

  /**
   * Of a release.
   *
   * @param artist the first artist of its tracks; may be empty
   */
  public static UUID ofRelease(String album, String artist) {
    return named("release", NameForm.of(album) + "\0" + NameForm.of(artist));
  }

  /** Of a title, alike for all editions of a recording. */
  public static UUID ofTitle(String title) {
    return named("title", NameForm.ofTitle(title));
  }

  /** Of a track's name in another scheme. */
  public static UUID ofAlias(Alias alias) {
    return named("alias", alias.scheme() + "\0" + alias.value());
  }

  /** Of what a client says of a track, its message id. */
  public static UUID ofMessage(String artist, String title, String release) {
    return named(
        "message",
        KeywordForm.of(artist) + "\0" + KeywordForm.of(title) + "\0" + KeywordForm.of(release));
  }

  /** The release of a track that has an album. */
  public static Optional<UUID> releaseOf(Track track) {
    return track
        .album()
        .map(album -> ofRelease(album, track.artists().isEmpty() ? "" : track.artists().get(0)));
  }

  /**
   * The UUID by which a track is known to others: its MusicBrainz recording, else its id if that is
   * a UUID, else one made of the id.
   */
  public static UUID recordingOf(Track track) {
    return track.aliases().stream()
        .filter(alias -> alias.scheme().equals("mbid"))
        .flatMap(alias -> parse(alias.value()).stream())
        .findFirst()
        .or(() -> parse(track.id().value()))
        .orElseGet(() -> ofTrack(track.id()));
  }

  /** A UUID written in its 36 characters, in either case; empty if it is none. */
  public static Optional<UUID> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return UUID_FORM.matcher(lower).matches()
        ? Optional.of(UUID.fromString(lower))
        : Optional.empty();
  }

  private static UUID named(String kind, String name) {
    return UUID.nameUUIDFromBytes(
        ("segue\0" + kind + "\0" + name).getBytes(StandardCharsets.UTF_8));
  }
}
