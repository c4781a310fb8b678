package io.segue.recommend;

import io.segue.catalog.TrackId;
import java.util.OptionalLong;

/**
 * One track of a history, as far as it tells what somebody likes.
 *
 * @param track which
 * @param plays how often it was heard; 0 if it was only judged
 * @param verdict the listener's own word on it
 * @param lastPlayedMillis milliseconds since 1970 UTC; empty if unknown or never
 */
public record Evidence(TrackId track, int plays, Verdict verdict, OptionalLong lastPlayedMillis) {
  /** What the listener said. */
  public enum Verdict {
    NONE,
    LOVED,
    HATED
  }

  /** Evidence of unknown time. */
  public Evidence(TrackId track, int plays, Verdict verdict) {
    this(track, plays, verdict, OptionalLong.empty());
  }

  public Evidence {
    if (plays < 0) {
      throw new InvalidRequestException("plays", plays, "must be at least 0");
    }
  }

  /** Whether it counts as a sign of taste. */
  boolean speaksFor() {
    return verdict != Verdict.HATED && (plays > 0 || verdict == Verdict.LOVED);
  }
}
