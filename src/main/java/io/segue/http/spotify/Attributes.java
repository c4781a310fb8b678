package io.segue.http.spotify;

import io.segue.index.FilterField;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.seed.Targets;
import io.segue.retrieve.Condition;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** {@code min_X}, {@code max_X} and {@code target_X} of the 14 attributes. */
final class Attributes {
  private static final List<String> NAMES =
      List.of(
          "acousticness",
          "danceability",
          "duration_ms",
          "energy",
          "instrumentalness",
          "key",
          "liveness",
          "loudness",
          "mode",
          "popularity",
          "speechiness",
          "tempo",
          "time_signature",
          "valence");

  private final Parameters parameters;

  Attributes(Parameters parameters) {
    this.parameters = parameters;
  }

  /**
   * The hard floors and ceilings.
   *
   * @throws InvalidRequestException if one is no number, or a floor is above its ceiling
   */
  TrackFilter filter() {
    List<Condition> conditions = new ArrayList<>();
    for (String name : NAMES) {
      OptionalDouble min = parameters.number("min_" + name);
      OptionalDouble max = parameters.number("max_" + name);
      double floor = min.orElse(Double.NEGATIVE_INFINITY);
      double ceiling = max.orElse(Double.POSITIVE_INFINITY);
      if (floor > ceiling) {
        throw new InvalidRequestException(
            "min_" + name, floor, "must not be above max_" + name + " " + ceiling);
      }
      if (min.isPresent() || max.isPresent()) {
        FilterField field = FilterField.ofKey(name).orElseThrow();
        conditions.add(new Condition.Within(field, floor, ceiling));
      }
    }
    return new TrackFilter(conditions, Set.of());
  }

  /**
   * The soft wishes.
   *
   * @throws InvalidRequestException if one is no number
   */
  Targets targets() {
    Map<String, Double> targets = new HashMap<>();
    for (String name : NAMES) {
      parameters.number("target_" + name).ifPresent(value -> targets.put(name, value));
    }
    return new Targets(targets);
  }
}
