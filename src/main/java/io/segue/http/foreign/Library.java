package io.segue.http.foreign;

import io.segue.catalog.AlbumName;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tracks, artists and albums of one view; usable while that is open. */
public final class Library {
  /** Most tracks of an artist or album that are looked at. */
  public static final int MOST = 200;

  private final View view;

  public Library(View view) {
    this.view = view;
  }

  public View view() {
    return view;
  }

  public Optional<Track> track(TrackId id) {
    return view.docId(id).stream().mapToObj(view::track).findFirst();
  }

  /** The artist of a name in any spelling of case and accents; empty if nobody is called so. */
  public Optional<Artist> artistOf(String name) {
    List<Track> tracks = tracks(filter(FilterField.ARTIST, name));
    String form = KeywordForm.of(name);
    return tracks.stream()
        .flatMap(track -> track.artists().stream())
        .filter(artist -> KeywordForm.of(artist).equals(form))
        .findFirst()
        .map(spelling -> new Artist(spelling, tracks));
  }

  /** The album of a name; empty if there is none. */
  public Optional<Album> albumOf(AlbumName name) {
    return Album.of(tracks(filter(FilterField.ALBUM_NAME, name.key())));
  }

  /** At most {@value #MOST} tracks under a filter, most listeners first. */
  public List<Track> tracks(TrackFilter filter) {
    return PopularTracks.of(view, filter, MOST);
  }

  /** The popularity of a track, 0 to 100. */
  public double popularity(Track track) {
    return view.docId(track.id()).stream()
        .mapToDouble(docId ->
            TrackStatistics.of(track, listeners(docId), view.manifest().mostListeners())
                .popularity())
        .findFirst()
        .orElse(0);
  }

  /** How many have listened to a track. */
  public long listeners(Track track) {
    return view.docId(track.id()).stream().mapToLong(this::listeners).findFirst().orElse(0);
  }

  /** What has that text, in its comparable form. */
  public static TrackFilter filter(FilterField field, String text) {
    return new TrackFilter(List.of(new Condition.OneOf(field, List.of(text))), Set.of());
  }

  private long listeners(int docId) {
    return view.number(Fields.LISTENERS, docId);
  }

  /**
   * An artist.
   *
   * @param name as the most popular track spells it
   * @param tracks most popular first, not empty
   */
  public record Artist(String name, List<Track> tracks) {
    public Artist {
      tracks = List.copyOf(tracks);
    }

    /** The genres of the tracks, most frequent first, at most five. */
    public List<String> genres() {
      return Counts.mostFrequent(tracks.stream().flatMap(track -> track.genres().stream()), 5);
    }
  }

  /**
   * An album.
   *
   * @param tracks not empty
   */
  public record Album(List<Track> tracks) {
    public Album {
      tracks = List.copyOf(tracks);
    }

    /** The album of some tracks; empty if there are none. */
    public static Optional<Album> of(List<Track> tracks) {
      return tracks.isEmpty() ? Optional.empty() : Optional.of(new Album(tracks));
    }

    public Track first() {
      return tracks.getFirst();
    }

    /** The genres of the tracks, most frequent first, at most five. */
    public List<String> genres() {
      return Counts.mostFrequent(tracks.stream().flatMap(track -> track.genres().stream()), 5);
    }
  }
}
