package io.segue.train;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a track shares with others, as {@link Trait}s. */
final class Traits {
  private static final String SEPARATOR = "\u0000";

  private Traits() {}

  /** Each trait of a track once. */
  static List<Trait> of(Track track) {
    Set<Trait> traits = new LinkedHashSet<>();
    track.artists().forEach(artist -> add(Labels.Kind.ARTIST, artist, traits));
    // Albums of different artists may have one title.
    track
        .album()
        .ifPresent(album ->
            add(
                Labels.Kind.ALBUM,
                album + SEPARATOR + track.artists().stream().findFirst().orElse(""),
                traits));
    track.genres().forEach(genre -> add(Labels.Kind.GENRE, genre, traits));
    track.tags().forEach(tag -> add(Labels.Kind.TAG, tag, traits));
    return List.copyOf(traits);
  }

  private static void add(Labels.Kind kind, String text, Set<Trait> traits) {
    String form = KeywordForm.of(text);
    if (!form.isEmpty()) {
      traits.add(new Trait(kind, form));
    }
  }
}
