package io.segue.recommend.seed;

import io.segue.catalog.Track;
import java.util.List;

/**
 * Recommendations from seeds.
 *
 * @param pools one for each seed, in the order of the request
 * @param tracks best first
 */
public record SeededAnswer(List<Pool> pools, List<Track> tracks) {
  public SeededAnswer {
    pools = List.copyOf(pools);
    tracks = List.copyOf(tracks);
  }

  /**
   * How many candidates a seed brought.
   *
   * @param seed which
   * @param initial considered, whatever the filter; 0 if the catalogue doesn't know the seed
   * @param filtered those of them that meet the filter
   */
  public record Pool(Seed seed, int initial, int filtered) {}
}
