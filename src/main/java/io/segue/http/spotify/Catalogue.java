package io.segue.http.spotify;

import io.segue.catalog.Aliases;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.http.foreign.Library;
import io.segue.index.FilterField;
import io.segue.index.View;
import io.segue.recommend.PopularTracks;
import io.segue.retrieve.Condition;
import io.segue.retrieve.TrackFilter;
import io.segue.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one request sees by the ids of this API; usable while the view is open. */
final class Catalogue {
  private final Library library;
  private final Store store;

  Catalogue(View view, Store store) {
    this.library = new Library(view);
    this.store = store;
  }

  View view() {
    return library.view();
  }

  /** The track that an id, an address, or an alias of Spotify's means. */
  Optional<Track> track(String text) {
    return Ids.tracks(text).stream()
        .flatMap(id -> track(id).stream())
        .findFirst()
        .or(() -> alias(text).flatMap(this::track));
  }

  Optional<Track> track(TrackId id) {
    return library.track(id);
  }

  /** The artist of an id, with the most popular tracks; empty if nobody is called so. */
  Optional<Library.Artist> artist(String text) {
    return Ids.artist(text).flatMap(this::artistOf);
  }

  /** The artist of a name in any spelling of case and accents. */
  Optional<Library.Artist> artistOf(String name) {
    return library.artistOf(name);
  }

  /** The album of an id; empty if there is none. */
  Optional<Library.Album> album(String text) {
    return Ids.album(text).flatMap(this::albumNamed);
  }

  /** How many tracks an album has, counted up to {@link Library#MOST}. */
  int albumSize(Track track) {
    return track.album().isEmpty()
        ? 1
        : Ids.album(Ids.ofAlbum(track))
            .map(name -> PopularTracks.count(view(), filter(name), Library.MOST))
            .orElse(1);
  }

  /** The popularity of a track, 0 to 100. */
  double popularity(Track track) {
    return library.popularity(track);
  }

  /** How many have listened to a track. */
  long listeners(Track track) {
    return library.listeners(track);
  }

  private Optional<Library.Album> albumNamed(Ids.AlbumName name) {
    return Library.Album.of(
        name.single()
            .map(id -> track(id).filter(track -> track.album().isEmpty()).stream().toList())
            .orElseGet(() -> library.tracks(filter(name))));
  }

  private static TrackFilter filter(Ids.AlbumName name) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new Condition.OneOf(FilterField.ALBUM, List.of(name.title())));
    if (!name.artist().isBlank()) {
      conditions.add(new Condition.OneOf(FilterField.ARTIST, List.of(name.artist())));
    }
    return new TrackFilter(conditions, Set.of());
  }

  private Optional<TrackId> alias(String text) {
    return Aliases.wellFormed("spotify", Ids.bare(text)).flatMap(store::named);
  }
}
