package io.segue.http.foreign;

import io.segue.catalog.Alias;
import io.segue.catalog.Aliases;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.store.Store;
import java.util.Optional;

/**
 * Tracks by the ids of the media server that they are played from: a track's alias of the scheme
 * {@link Aliases#SERVER}, or its own id where it has none. Thread-safe.
 */
public final class SongIds {
  private final Store store;

  public SongIds(Store store) {
    this.store = store;
  }

  /** The id by which the media server knows a track. */
  public static String of(Track track) {
    return track.aliases().stream()
        .filter(alias -> alias.scheme().equals(Aliases.SERVER))
        .map(Alias::value)
        .findFirst()
        .orElseGet(() -> track.id().value());
  }

  /** The track that an id of the media server, or else of this one, means. */
  public Optional<Track> track(Library library, String text) {
    return alias(text)
        .flatMap(store::named)
        .flatMap(library::track)
        .or(() -> own(text).flatMap(library::track));
  }

  private static Optional<Alias> alias(String text) {
    return own(text).map(id -> new Alias(Aliases.SERVER, id.value()));
  }

  private static Optional<TrackId> own(String text) {
    try {
      return Optional.of(new TrackId(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
