package io.segue.recommend;

import java.util.Locale;

/** How an answer was found. */
public enum Strategy {
  /** Learned vectors and content together. */
  HYBRID,
  /** Learned vectors alone. */
  CF,
  /** Content alone. */
  CONTENT,
  /** What listeners with the same attributes heard, and what was declared to be liked. */
  ATTRIBUTES,
  /** What most listeners heard. */
  POPULAR,
  /** Full text. */
  TEXT,
  /** Steps from one track to another. */
  PATH,
  /** Several rankings, interleaved as a prompt says. */
  PROMPT;

  /** The name in answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
