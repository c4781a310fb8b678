package io.segue.recommend.seed;

import io.segue.catalog.TrackId;
import io.segue.index.FilterField;
import io.segue.retrieve.Condition;
import java.util.List;

/** What recommendations start from. */
public sealed interface Seed {
  /** One track. */
  record OfTrack(TrackId track) implements Seed {}

  /** An artist, by name in any spelling of case and accents. */
  record OfArtist(String name) implements Seed {
    Condition own() {
      return new Condition.OneOf(FilterField.ARTIST, List.of(name));
    }
  }

  /** A genre, likewise. */
  record OfGenre(String name) implements Seed {
    Condition own() {
      return new Condition.OneOf(FilterField.GENRE, List.of(name));
    }
  }
}
