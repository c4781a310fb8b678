package io.segue.recommend;

import io.segue.catalog.Track;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A track in an answer.
 *
 * @param rank from 1
 * @param score larger is better; of a recommendation 0..1, or more if it is lifted, and the sum of
 *     the parts
 * @param parts what each signal contributed
 * @param track with all that is known
 * @param propensity the probability with which it was drawn, if it stands where lists explore
 */
public record RankedTrack(
    int rank, double score, Map<String, Double> parts, Track track, OptionalDouble propensity) {
  public RankedTrack {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** A track that was not drawn. */
  public RankedTrack(int rank, double score, Map<String, Double> parts, Track track) {
    this(rank, score, parts, track, OptionalDouble.empty());
  }
}
