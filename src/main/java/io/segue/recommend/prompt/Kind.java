package io.segue.recommend.prompt;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the names of an element are names of. */
public enum Kind {
  /** Tracks of artists and what is similar to them. */
  ARTIST(true, Option.NOSIM),
  /** Tracks of albums and what is similar to them. */
  ALBUM(true, Option.NOSIM),
  /** Tracks, by id or title, and what is similar to them. */
  TRACK(true, Option.NOSIM),
  /** Tracks with tags or, where there is no such tag, genres. */
  TAG(true, Option.AND, Option.OR),
  /** Tracks of genres. */
  GENRE(true, Option.AND, Option.OR),
  /** What is similar to tracks, without themselves. */
  SIMILAR(false),
  /** What is recommended to a listener. */
  RECS(false, Option.LISTENED, Option.UNLISTENED),
  /** What a listener heard most. */
  TOP(false, Option.PERIODS.toArray(Option[]::new)),
  /** The same as {@link #TOP}, by the name that ListenBrainz gives it. */
  STATS(false, Option.PERIODS.toArray(Option[]::new)),
  /** What is in a playlist, which is a listener here. */
  PLAYLIST(false);

  private final boolean canBeExcluded;
  private final Set<Option> options;

  Kind(boolean canBeExcluded, Option... options) {
    this.canBeExcluded = canBeExcluded;
    Set<Option> all = EnumSet.copyOf(Option.MODES);
    all.addAll(List.of(options));
    this.options = Collections.unmodifiableSet(all);
  }

  /** The word before the colon. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word, in any case. */
  static Optional<Kind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equalsIgnoreCase(key)).findFirst();
  }

  /** Whether a minus may stand before it. */
  boolean canBeExcluded() {
    return canBeExcluded;
  }

  /** The options that it takes. */
  Set<Option> options() {
    return options;
  }

  /** Whether its names are listeners. */
  boolean namesListeners() {
    return this == RECS || this == TOP || this == STATS || this == PLAYLIST;
  }
}
