package io.segue.cli;

import io.segue.recommend.Query;
import io.segue.recommend.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Page, basis and filters of a ranking, by the names that the HTTP API uses. */
final class RankingOptions {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Tracks to answer, 1 to 500 (default: ${DEFAULT-VALUE}).")
  int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Ranks to pass over (default: ${DEFAULT-VALUE}).")
  int offset;

  @Option(
      names = "--filter",
      paramLabel = "NAME=VALUE",
      description =
          "A condition such as genre=jazz, min_tempo=90, year=1994, or a wish such as"
              + " exclude_artist=NAME, heard=include, rotation=daily; repeat for more. The same"
              + " text property twice is either of them.")
  List<String> filters = new ArrayList<>();

  /** The parameters by name, with others that have a value. */
  Map<String, List<String>> parameters(Map<String, Optional<String>> others) {
    Map<String, List<String>> values = new TreeMap<>();
    values.put("limit", List.of(Integer.toString(limit)));
    values.put("offset", List.of(Integer.toString(offset)));
    others.forEach((name, value) -> value.ifPresent(text -> values.put(name, List.of(text))));
    for (String filter : filters) {
      int equals = filter.indexOf('=');
      if (equals < 1) {
        throw CommandFailure.usage("--filter must be NAME=VALUE: '" + filter + "'");
      }
      values
          .computeIfAbsent(filter.substring(0, equals), name -> new ArrayList<>())
          .add(filter.substring(equals + 1));
    }
    return values;
  }

  /** The query, with the same rules and messages as over HTTP. */
  Query query(Map<String, String> others) {
    Map<String, Optional<String>> given = new TreeMap<>();
    others.forEach((name, value) -> given.put(name, Optional.of(value)));
    return QueryParser.of(parameters(given), QueryParser.RANKING).query();
  }
}
