package io.segue.sample;

import java.util.ArrayList;
import java.util.List;

/** All artists and tracks, and where listeners find them; the tracks of a release are adjacent. */
final class Catalogue {
  private static final double GUEST_SHARE = 0.5;

  private final List<Artist> artists;
  private final List<SampleTrack> tracks;
  private final List<Shelf> shelves = new ArrayList<>();
  private final int oldest;
  private final Lottery charts;

  Catalogue(List<Artist> artists, List<SampleTrack> tracks) {
    this.artists = List.copyOf(artists);
    this.tracks = List.copyOf(tracks);
    artists.forEach(artist -> shelves.add(new Shelf()));
    int earliest = -1;
    for (int i = 0; i < tracks.size(); i++) {
      SampleTrack track = tracks.get(i);
      for (Artist artist : track.artists()) {
        boolean guest = artist.ordinal() != track.lead().ordinal();
        shelves.get(artist.ordinal()).add(i, track, guest ? GUEST_SHARE : 1);
      }
      if (track.appeal() > 0 && (earliest < 0 || isOlder(track, tracks.get(earliest)))) {
        earliest = i;
      }
    }
    oldest = earliest;
    charts = Lottery.of(artists.size(), this::appeal);
  }

  List<Artist> artists() {
    return artists;
  }

  List<SampleTrack> tracks() {
    return tracks;
  }

  SampleTrack track(int ordinal) {
    return tracks.get(ordinal);
  }

  Shelf shelf(int artist) {
    return shelves.get(artist);
  }

  /** Relative popularity of an artist, 0 if nobody ever plays one of its tracks. */
  double appeal(int artist) {
    return shelves.get(artist).isEmpty() ? 0 : artists.get(artist).appeal();
  }

  /** An artist by popularity alone, whatever one's taste. */
  int chartArtist(Dice dice) {
    return charts.draw(dice);
  }

  /** The track that has been out longest, for when nothing else is out yet. */
  int oldest() {
    return oldest;
  }

  private static boolean isOlder(SampleTrack one, SampleTrack other) {
    return one.release().date().isBefore(other.release().date());
  }
}
