package io.segue.recommend.reason;

import io.segue.catalog.TrackId;
import java.util.List;
import java.util.Map;

/**
 * Why one track has its rank.
 *
 * @param sentence for people
 * @param parts of the score, by signal; their contributions add up to the score
 */
public record Explanation(String sentence, List<Part> parts) {
  public Explanation {
    parts = List.copyOf(parts);
  }

  /**
   * One part of a score.
   *
   * @param signal its name
   * @param contribution to the score
   * @param raw the signal before it was made comparable: the sum of drivers and others, of aspects
   *     where there are any, and 0 where the track has no such signal
   * @param drivers the tracks of the history that add most, most first, in units of {@code raw}
   * @param others what all other tracks of the history add together
   * @param aspects what each aspect of the content adds, in units of {@code raw}
   * @param shared what is alike, in words
   */
  public record Part(
      String signal,
      double contribution,
      double raw,
      List<Driver> drivers,
      double others,
      Map<String, Double> aspects,
      List<String> shared) {
    public Part {
      drivers = List.copyOf(drivers);
      aspects = Map.copyOf(aspects);
      shared = List.copyOf(shared);
    }
  }

  /**
   * A track of the history.
   *
   * @param track which
   * @param name title, and artists if known
   * @param contribution may be negative: it speaks against the track
   */
  public record Driver(TrackId track, String name, double contribution) {}
}
