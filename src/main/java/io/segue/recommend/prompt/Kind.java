package io.segue.recommend.prompt;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the names of an element are names of. */
public enum Kind {
  /** Tracks of artists and what is similar to them. */
  ARTIST(true),
  /** Tracks of albums and what is similar to them. */
  ALBUM(true),
  /** Tracks, by id or title, and what is similar to them. */
  TRACK(true),
  /** Tracks with tags or, where there is no such tag, genres. */
  TAG(true),
  /** Tracks of genres. */
  GENRE(true),
  /** What is similar to tracks, without themselves. */
  SIMILAR(false),
  /** What is recommended to a listener. */
  RECS(false),
  /** What a listener heard most. */
  TOP(false),
  /** The same as {@link #TOP}, by the name that ListenBrainz gives it. */
  STATS(false),
  /** What is in a playlist, which is a listener here. */
  PLAYLIST(false);

  private final boolean canBeExcluded;

  Kind(boolean canBeExcluded) {
    this.canBeExcluded = canBeExcluded;
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
    Set<Option> options = EnumSet.copyOf(Option.MODES);
    options.addAll(
        switch (this) {
          case ARTIST -> EnumSet.of(Option.NOSIM, Option.AND, Option.OR);
          case ALBUM, TRACK -> EnumSet.of(Option.NOSIM);
          case TAG, GENRE -> Option.OPERATORS;
          case RECS -> Option.HEARD;
          case TOP, STATS -> Option.PERIODS;
          case SIMILAR, PLAYLIST -> EnumSet.noneOf(Option.class);
        });
    return options;
  }

  /** Whether its names are listeners. */
  boolean namesListeners() {
    return this == RECS || this == TOP || this == STATS || this == PLAYLIST;
  }
}
