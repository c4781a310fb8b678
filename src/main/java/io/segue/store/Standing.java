package io.segue.store;

import io.segue.catalog.TrackId;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a track stands with a listener.
 *
 * @param track which
 * @param plays at least 0
 * @param lastPlayedMillis milliseconds since 1970 UTC; empty if unknown or never
 * @param lovedMillis since when it is loved, 0 if that is unknown; empty if it isn't
 * @param rating the listener's
 */
public record Standing(
    TrackId track,
    long plays,
    OptionalLong lastPlayedMillis,
    OptionalLong lovedMillis,
    OptionalDouble rating) {
  /** The standing of a track that the listener never heard or judged. */
  public static Standing none(TrackId track) {
    return new Standing(
        track, 0, OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty());
  }
}
