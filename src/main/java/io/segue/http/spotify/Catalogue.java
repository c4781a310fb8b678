package io.segue.http.spotify;

import io.segue.catalog.Aliases;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.FilterField;
import io.segue.index.TrackStatistics;
import io.segue.index.View;
import io.segue.recommend.PopularTracks;
import io.segue.retrieve.Condition;
import io.segue.retrieve.TrackFilter;
import io.segue.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one request sees of tracks, artists and albums; usable while the view is open. */
final class Catalogue {
  /** Most tracks of an artist or album that are looked at. */
  static final int MOST = 200;

  private final View view;
  private final Store store;

  Catalogue(View view, Store store) {
    this.view = view;
    this.store = store;
  }

  View view() {
    return view;
  }

  /** The track that an id, an address, or an alias of Spotify's means. */
  Optional<Track> track(String text) {
    return Ids.tracks(text).stream()
        .flatMap(id -> track(id).stream())
        .findFirst()
        .or(() -> alias(text).flatMap(this::track));
  }

  Optional<Track> track(TrackId id) {
    return view.docId(id).stream().mapToObj(view::track).findFirst();
  }

  /** The artist of an id, with the most popular tracks; empty if nobody is called so. */
  Optional<Artist> artist(String text) {
    return Ids.artist(text).flatMap(this::artistOf);
  }

  /** The artist of a name in any spelling of case and accents. */
  Optional<Artist> artistOf(String name) {
    List<Track> tracks =
        PopularTracks.of(
            view, filter(new Condition.OneOf(FilterField.ARTIST, List.of(name))), MOST);
    String form = KeywordForm.of(name);
    return tracks.stream()
        .flatMap(track -> track.artists().stream())
        .filter(artist -> KeywordForm.of(artist).equals(form))
        .findFirst()
        .map(spelling -> new Artist(spelling, tracks));
  }

  /** The album of an id; empty if there is none. */
  Optional<Album> album(String text) {
    return Ids.album(text).flatMap(this::albumNamed);
  }

  /** How many tracks an album has, counted up to {@value #MOST}. */
  int albumSize(Track track) {
    return track.album().isEmpty()
        ? 1
        : Ids.album(Ids.ofAlbum(track))
            .map(name -> PopularTracks.count(view, filter(name), MOST))
            .orElse(1);
  }

  /** The popularity of a track, 0 to 100. */
  double popularity(Track track) {
    return view.docId(track.id()).stream()
        .mapToDouble(docId ->
            TrackStatistics.of(track, listeners(docId), view.manifest().mostListeners())
                .popularity())
        .findFirst()
        .orElse(0);
  }

  /** How many have listened to a track. */
  long listeners(Track track) {
    return view.docId(track.id()).stream().mapToLong(this::listeners).findFirst().orElse(0);
  }

  private long listeners(int docId) {
    return view.number(Fields.LISTENERS, docId);
  }

  private Optional<Album> albumNamed(Ids.AlbumName name) {
    List<Track> tracks =
        name.single()
            .map(id -> track(id).filter(track -> track.album().isEmpty()).stream().toList())
            .orElseGet(() -> PopularTracks.of(view, filter(name), MOST));
    return tracks.isEmpty() ? Optional.empty() : Optional.of(new Album(tracks));
  }

  private static TrackFilter filter(Ids.AlbumName name) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new Condition.OneOf(FilterField.ALBUM, List.of(name.title())));
    if (!name.artist().isBlank()) {
      conditions.add(new Condition.OneOf(FilterField.ARTIST, List.of(name.artist())));
    }
    return new TrackFilter(conditions, Set.of());
  }

  private static TrackFilter filter(Condition condition) {
    return new TrackFilter(List.of(condition), Set.of());
  }

  private Optional<TrackId> alias(String text) {
    return Aliases.wellFormed("spotify", Ids.bare(text)).flatMap(store::named);
  }

  /**
   * An artist.
   *
   * @param name as the most popular track spells it
   * @param tracks most popular first, not empty
   */
  record Artist(String name, List<Track> tracks) {
    /** The genres of the tracks, most frequent first, at most five. */
    List<String> genres() {
      return Counts.mostFrequent(tracks.stream().flatMap(track -> track.genres().stream()), 5);
    }
  }

  /**
   * An album.
   *
   * @param tracks not empty
   */
  record Album(List<Track> tracks) {
    Track first() {
      return tracks.getFirst();
    }
  }
}
