package io.segue.recommend;

import io.segue.catalog.Track;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A track in an answer.
 *
 * @param rank from 1
 * @param score larger is better; of a recommendation 0..1 and the sum of the parts
 * @param parts what each signal contributed
 * @param track with all that is known
 */
public record RankedTrack(int rank, double score, Map<String, Double> parts, Track track) {
  public RankedTrack {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }
}
