package io.segue.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One recording that can be recommended, with what is known about it.
 *
 * @param id external id
 * @param title may be empty when unknown
 * @param artists names in credit order; may be empty
 * @param album name of the release
 * @param released as precise as known
 * @param durationMillis positive
 * @param popularity the catalogue's own figure, 0 to 100
 * @param genres most general first
 * @param tags free labels
 * @param features measured audio features
 * @param aliases other names
 */
public record Track(
    TrackId id,
    String title,
    List<String> artists,
    Optional<String> album,
    Optional<ReleaseDate> released,
    OptionalInt durationMillis,
    OptionalDouble popularity,
    List<String> genres,
    List<String> tags,
    AudioFeatures features,
    List<Alias> aliases) {

  public Track {
    artists = List.copyOf(artists);
    genres = List.copyOf(genres);
    tags = List.copyOf(tags);
    aliases = List.copyOf(aliases);
    TrackRules.check(title, artists, album, durationMillis, popularity);
    TrackRules.checkLabels(genres, tags);
  }

  /** A builder of a track about which only the id is known yet. */
  public static TrackBuilder builder(TrackId id) {
    return new TrackBuilder(id);
  }

  /** A builder that starts from this track. */
  public TrackBuilder toBuilder() {
    return new TrackBuilder(id)
        .title(title)
        .artists(artists)
        .album(album)
        .released(released)
        .durationMillis(durationMillis)
        .popularity(popularity)
        .genres(genres)
        .tags(tags)
        .features(features)
        .aliases(aliases);
  }
}
