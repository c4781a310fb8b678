package io.segue.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Collects what is known about one track; not thread-safe. */
public final class TrackBuilder {
  private final TrackId id;
  private String title = "";
  private List<String> artists = List.of();
  private Optional<String> album = Optional.empty();
  private Optional<ReleaseDate> released = Optional.empty();
  private OptionalInt durationMillis = OptionalInt.empty();
  private OptionalDouble popularity = OptionalDouble.empty();
  private List<String> genres = List.of();
  private List<String> tags = List.of();
  private AudioFeatures features = AudioFeatures.UNKNOWN;
  private List<Alias> aliases = List.of();
  private Availability availability = Availability.UNLIMITED;

  TrackBuilder(TrackId id) {
    this.id = id;
  }

  public TrackBuilder title(String value) {
    title = value;
    return this;
  }

  public TrackBuilder artists(List<String> value) {
    artists = value;
    return this;
  }

  public TrackBuilder album(Optional<String> value) {
    album = value;
    return this;
  }

  public TrackBuilder released(Optional<ReleaseDate> value) {
    released = value;
    return this;
  }

  public TrackBuilder durationMillis(OptionalInt value) {
    durationMillis = value;
    return this;
  }

  public TrackBuilder popularity(OptionalDouble value) {
    popularity = value;
    return this;
  }

  public TrackBuilder genres(List<String> value) {
    genres = value;
    return this;
  }

  public TrackBuilder tags(List<String> value) {
    tags = value;
    return this;
  }

  public TrackBuilder features(AudioFeatures value) {
    features = value;
    return this;
  }

  public TrackBuilder aliases(List<Alias> value) {
    aliases = value;
    return this;
  }

  public TrackBuilder availability(Availability value) {
    availability = value;
    return this;
  }

  /**
   * The track.
   *
   * @throws IllegalArgumentException if a part breaks a rule, naming it
   */
  public Track build() {
    return new Track(
        id,
        title,
        artists,
        album,
        released,
        durationMillis,
        popularity,
        genres,
        tags,
        features,
        aliases,
        availability);
  }
}
