package io.segue.cli;

import io.segue.recommend.Query;
import io.segue.recommend.QueryParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** How a list is made of a ranking, by the names that the HTTP API uses. */
final class ListingOptions {
  @Option(
      names = "--diversity",
      paramLabel = "D",
      description = "0 (as ranked, the default) to 1 (as different as can be).")
  private Optional<String> diversity = Optional.empty();

  @Option(names = "--diversity-by", paramLabel = "RULE", description = "mmr (the default) or dpp.")
  private Optional<String> diversityBy = Optional.empty();

  @Option(
      names = "--calibration",
      paramLabel = "C",
      description = "0 (the default) to 1: how much genres are mixed as the listener's are.")
  private Optional<String> calibration = Optional.empty();

  @Option(
      names = "--max-per-artist",
      paramLabel = "N",
      description = "At most so many tracks of one artist (default: as many as there are).")
  private Optional<String> maxPerArtist = Optional.empty();

  @Option(
      names = "--max-per-album",
      paramLabel = "N",
      description = "At most so many tracks of one album (default: as many as there are).")
  private Optional<String> maxPerAlbum = Optional.empty();

  @Option(
      names = "--versions",
      paramLabel = "one|all",
      description = "Whether one version of a recording is listed (the default) or all.")
  private Optional<String> versions = Optional.empty();

  @Option(
      names = "--tail",
      paramLabel = "T",
      description = "-1 (what many hear) through 0 (as ranked, the default) to 1 (what few hear).")
  private Optional<String> tail = Optional.empty();

  @Option(
      names = "--fresh",
      paramLabel = "F",
      description = "0 to 1: how much tracks that nobody has heard yet are lifted.")
  private Optional<String> fresh = Optional.empty();

  /** The parameters that were given, and others. */
  Map<String, String> over(Map<String, String> others) {
    Map<String, String> parameters = new TreeMap<>(others);
    diversity.ifPresent(text -> parameters.put("diversity", text));
    diversityBy.ifPresent(text -> parameters.put("diversity_by", text));
    calibration.ifPresent(text -> parameters.put("calibration", text));
    maxPerArtist.ifPresent(text -> parameters.put("max_per_artist", text));
    maxPerAlbum.ifPresent(text -> parameters.put("max_per_album", text));
    tail.ifPresent(text -> parameters.put("tail", text));
    fresh.ifPresent(text -> parameters.put("fresh", text));
    versions.ifPresent(text -> parameters.put("versions", text));
    return parameters;
  }

  /** What they come to, with the same rules and messages as over HTTP. */
  Query query() {
    Map<String, List<String>> values = new TreeMap<>();
    over(Map.of()).forEach((name, text) -> values.put(name, List.of(text)));
    return query(values);
  }

  /** What {@code NAME=VALUE,...} comes to. */
  static Query query(String settings) {
    Map<String, List<String>> values = new TreeMap<>();
    for (String setting : settings.split(",", -1)) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw CommandFailure.usage("--beside must be NAME=VALUE,...: '" + settings + "'");
      }
      values.put(setting.substring(0, equals), List.of(setting.substring(equals + 1)));
    }
    return query(values);
  }

  private static Query query(Map<String, List<String>> values) {
    return QueryParser.of(values, QueryParser.RANKING).query();
  }
}
