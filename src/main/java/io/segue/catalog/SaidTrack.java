package io.segue.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a player says of the track it plays.
 *
 * @param artist the whole credit, not blank
 * @param artists its artists one by one, if the player tells them
 * @param title not blank
 * @param release name of the album
 * @param durationMillis positive
 * @param aliases names in other schemes, well-formed
 */
public record SaidTrack(
    String artist,
    List<String> artists,
    String title,
    Optional<String> release,
    OptionalInt durationMillis,
    List<Alias> aliases) {
  /** In which order aliases are trusted; others come last. */
  private static final List<String> TRUSTED = List.of("mbid", "isrc", "spotify", "msid");

  public SaidTrack {
    artists = List.copyOf(artists);
    List<Alias> ordered = new ArrayList<>(aliases);
    ordered.sort(
        Comparator.comparingInt(alias ->
            TRUSTED.contains(alias.scheme()) ? TRUSTED.indexOf(alias.scheme()) : TRUSTED.size()));
    aliases = List.copyOf(ordered);
  }

  /** The forms of the artists, as told or else as the credit seems to join them. */
  List<String> artistForms() {
    return artists.isEmpty()
        ? NameForm.artistsOf(artist)
        : artists.stream().map(NameForm::of).distinct().toList();
  }
}
