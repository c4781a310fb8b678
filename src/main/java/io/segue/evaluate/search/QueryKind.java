package io.segue.evaluate.search;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** How somebody who looks for a known track types its title and first artist. */
public enum QueryKind {
  /** As the catalogue spells them. */
  CLEAN,
  /** Artist first. */
  ORDER,
  /** All words shuffled. */
  SHUFFLED,
  /** With one letter of any word inserted, left out, exchanged or swapped with its neighbour. */
  TYPO,
  /** Without accents and case; only of tracks that have any accent. */
  ACCENTS,
  /** Without one of at least three words. */
  DROPPED,
  /** Artist first, and only the first half of the last word, if that has at least 4 letters. */
  CUT,
  /** The title alone, which others may have too. */
  TITLE;

  /** The name in reports. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The query for a track with title and artist, or empty if the kind can't be made of it. */
  Optional<String> query(Track track, SplittableRandom random) {
    String title = track.title();
    String artist = track.artists().getFirst();
    String clean = title + " " + artist;
    return switch (this) {
      case CLEAN -> Optional.of(clean);
      case ORDER -> Optional.of(artist + " " + title);
      case SHUFFLED -> Optional.of(shuffled(clean, random));
      case TYPO -> Slip.in(clean, random);
      case ACCENTS -> withoutAccents(clean);
      case DROPPED -> dropped(clean, random);
      case CUT -> cut(artist + " " + title);
      case TITLE -> Optional.of(title);
    };
  }

  private static String shuffled(String text, SplittableRandom random) {
    List<String> words = new ArrayList<>(words(text));
    for (int i = words.size() - 1; i > 0; i--) {
      words.add(words.remove(random.nextInt(i + 1)));
    }
    return String.join(" ", words);
  }

  private static Optional<String> withoutAccents(String text) {
    String bare = KeywordForm.of(text);
    boolean hadAny = !bare.equals(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    return hadAny ? Optional.of(bare) : Optional.empty();
  }

  private static Optional<String> dropped(String text, SplittableRandom random) {
    List<String> words = new ArrayList<>(words(text));
    if (words.size() < 3) {
      return Optional.empty();
    }
    words.remove(random.nextInt(words.size()));
    return Optional.of(String.join(" ", words));
  }

  private static Optional<String> cut(String text) {
    List<String> words = words(text);
    int letters = words.getLast().length();
    return letters < 4
        ? Optional.empty()
        : Optional.of(text.substring(0, text.length() - letters + (letters + 1) / 2));
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split("\\s+"));
  }
}
