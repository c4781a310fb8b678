package io.segue.recommend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a radio's parameters: {@code seed_track}, {@code seed_artist}, {@code listener}, {@code
 * drift}, {@code flow}, {@code artist_spacing}, conditions, exclusions and boosts.
 */
public final class RadioParser {
  private static final double DRIFT = 0.3;
  private static final double FLOW = 0.3;
  private static final int SPACING = 4;
  private static final int MAX_SEEDS = 20;
  private static final Set<String> OWN =
      Set.of("seed_track", "seed_artist", "listener", "drift", "flow", "artist_spacing", "station");
  private static final Set<String> NO_WISH =
      Set.of(
          "calibration",
          "calibration_by",
          "diversity",
          "diversity_by",
          "explore",
          "max_per_album",
          "max_per_artist",
          "rotation",
          "versions");

  private final Map<String, List<String>> values;
  private final Parameters parameters;

  private RadioParser(Map<String, List<String>> values) {
    this.values = new TreeMap<>(values);
    this.parameters = new Parameters(values);
  }

  /**
   * A parser of these parameters.
   *
   * @throws InvalidRequestException if a name is unknown, or there is nothing to start from
   */
  public static RadioParser of(Map<String, List<String>> values) {
    Set<String> known = new TreeSet<>(QueryParser.RANKING);
    known.removeAll(NO_WISH);
    known.addAll(OWN);
    QueryParser.of(values, known);
    RadioParser parser = new RadioParser(values);
    if (parser.tracks().isEmpty() && parser.artists().isEmpty() && parser.listener().isEmpty()) {
      throw new InvalidRequestException(
          "seed_track", "missing", "is required, or seed_artist, or listener");
    }
    return parser;
  }

  public List<String> tracks() {
    return seeds("seed_track");
  }

  public List<String> artists() {
    return seeds("seed_artist");
  }

  public Optional<String> listener() {
    return parameters.text("listener");
  }

  public RadioOptions options() {
    return new RadioOptions(
        parameters.number("drift", 0, 1).orElse(DRIFT),
        parameters.number("flow", 0, 1).orElse(FLOW),
        parameters.integer("artist_spacing", 0, RadioOptions.MAX_SPACING).orElse(SPACING));
  }

  /** Conditions, wishes and how many tracks; what was heard already may come, if nobody objects. */
  public Query query() {
    Map<String, List<String>> rest = new TreeMap<>(values);
    rest.keySet().removeAll(OWN);
    rest.putIfAbsent("heard", List.of("include"));
    return QueryParser.of(rest, QueryParser.RANKING).query();
  }

  private List<String> seeds(String name) {
    List<String> seeds = parameters.texts(name);
    if (seeds.size() > MAX_SEEDS) {
      throw new InvalidRequestException(name, seeds.size(), "must be given at most 20 times");
    }
    return seeds;
  }
}
