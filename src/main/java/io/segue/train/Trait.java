package io.segue.train;

import java.util.Comparator;

/**
 * Something that tracks may share: an artist, an album, a genre or a tag.
 *
 * @param kind what it is
 * @param form in which it is compared, not empty
 */
record Trait(Labels.Kind kind, String form) implements Comparable<Trait> {
  private static final Comparator<Trait> ORDER =
      Comparator.comparing(Trait::kind).thenComparing(Trait::form);

  @Override
  public int compareTo(Trait other) {
    return ORDER.compare(this, other);
  }
}
