package io.segue.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

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
 * @param availability when and where it may be recommended
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
    List<Alias> aliases,
    Availability availability) {

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
        .aliases(aliases)
        .availability(availability);
  }

  /**
   * This track, brought up to date: what {@code newer} knows replaces, what it doesn't know (an
   * empty text, list or optional) stays. Audio features merge one by one; aliases add up.
   *
   * @throws IllegalArgumentException if the ids differ
   */
  public Track mergedWith(Track newer) {
    if (!id.equals(newer.id)) {
      throw new IllegalArgumentException("tracks differ: " + id + " != " + newer.id);
    }
    Set<Alias> allAliases = new LinkedHashSet<>(aliases);
    allAliases.addAll(newer.aliases);
    return new Track(
        id,
        newer.title.isEmpty() ? title : newer.title,
        known(newer.artists, artists),
        newer.album.or(() -> album),
        newer.released.or(() -> released),
        newer.durationMillis.isPresent() ? newer.durationMillis : durationMillis,
        newer.popularity.isPresent() ? newer.popularity : popularity,
        known(newer.genres, genres),
        known(newer.tags, tags),
        features.mergedWith(newer.features),
        List.copyOf(allAliases),
        availability.mergedWith(newer.availability));
  }

  private static List<String> known(List<String> newer, List<String> older) {
    return newer.isEmpty() ? older : newer;
  }
}
