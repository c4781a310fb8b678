package io.segue.http.spotify;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids as this API shows them: letters and digits only.
 *
 * <p>A track id that is alphanumeric passes through; a UUID takes 22 digits; any other id is
 * {@value #ENCODED} and its digits. Artists and albums have no id of their own, so theirs are their
 * names'.
 */
final class Ids {
  private static final String ENCODED = "0z";
  private static final char SEPARATOR = '\0';
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:spotify:(?:track|artist|album):"
              + "|https?://open\\.spotify\\.com/(?:intl-\\w+/)?(?:track|artist|album)/)"
              + "([^/?]+)(?:\\?.*)?");

  private Ids() {}

  static String of(TrackId track) {
    String id = track.value();
    if (Alphanumeric.isAlphanumeric(id) && !id.startsWith(ENCODED)) {
      return id;
    }
    return Alphanumeric.ofUuid(id).orElseGet(() -> ENCODED + Alphanumeric.ofText(id));
  }

  /** The track ids that a text may mean, most literal first; empty if it can't be an id. */
  static List<TrackId> tracks(String text) {
    String bare = bare(text);
    List<TrackId> meant = new ArrayList<>();
    trackId(bare).ifPresent(meant::add);
    Alphanumeric.uuid(bare).flatMap(Ids::trackId).ifPresent(meant::add);
    if (bare.startsWith(ENCODED)) {
      Alphanumeric.text(bare.substring(ENCODED.length()))
          .flatMap(Ids::trackId)
          .ifPresent(meant::add);
    }
    return meant;
  }

  /** The id of an artist's name, alike for all its spellings of case and accents. */
  static String ofArtist(String name) {
    return Alphanumeric.ofText(KeywordForm.of(name));
  }

  /** The name behind an artist's id, in its comparable form. */
  static Optional<String> artist(String text) {
    return Alphanumeric.text(bare(text)).filter(name -> !name.isBlank());
  }

  /** The id of a track's album, or of the single that a track without an album is. */
  static String ofAlbum(Track track) {
    return Alphanumeric.ofText(
        track
            .album()
            .map(album -> KeywordForm.of(album) + SEPARATOR + firstArtist(track))
            .orElseGet(() -> SEPARATOR + track.id().value()));
  }

  /** What an album's id means. */
  static Optional<AlbumName> album(String text) {
    return Alphanumeric.text(bare(text))
        .filter(both -> both.indexOf(SEPARATOR) >= 0)
        .map(both -> {
          int middle = both.indexOf(SEPARATOR);
          return new AlbumName(both.substring(0, middle), both.substring(middle + 1));
        });
  }

  /**
   * An album.
   *
   * @param title in its comparable form; blank for a track without album
   * @param artist the first artist of its tracks, likewise; of a track without album its id
   */
  record AlbumName(String title, String artist) {
    Optional<TrackId> single() {
      return title.isBlank() ? trackId(artist) : Optional.empty();
    }
  }

  /** An id without the address around it. */
  static String bare(String text) {
    Matcher address = ADDRESS.matcher(text);
    return address.matches() ? address.group(1) : text;
  }

  private static String firstArtist(Track track) {
    return track.artists().stream().findFirst().map(KeywordForm::of).orElse("");
  }

  private static Optional<TrackId> trackId(String text) {
    try {
      return Optional.of(new TrackId(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
