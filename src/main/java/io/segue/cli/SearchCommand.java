package io.segue.cli;

import io.segue.index.View;
import io.segue.recommend.Histories;
import io.segue.recommend.search.SearchAnswer;
import io.segue.recommend.search.SearchJson;
import io.segue.recommend.search.SearchParameters;
import io.segue.recommend.search.SearchRequest;
import io.segue.recommend.search.TextSearch;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segue search}. */
@Command(
    name = "search",
    description = {
      "Search titles, artists, albums and tags. Words may be typed wrong; \"side by side\",",
      "artist:, album:, track:, genre:, tag:, isrc:, year:1990-2000, tag:new, tag:hipster,",
      "-without, NOT and OR are understood."
    })
final class SearchCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final ServingOptions serving = new ServingOptions();
  @Mixin private final RankingOptions ranking = new RankingOptions();
  @Mixin private final FormatOption format = new FormatOption();

  @Option(
      names = "--listener",
      paramLabel = "ID",
      description = "Whose liking lifts what is found.")
  private @Nullable String listener;

  @Option(
      names = "--facets",
      paramLabel = "NAMES",
      description = "Count matches by genre, tag, artist, album, year, decade (with commas).")
  private @Nullable String facets;

  @Option(names = "--highlight", description = "Tell the matched ranges (with --json).")
  private boolean highlight;

  @Option(
      names = "--cursor",
      paramLabel = "TEXT",
      description = "Go on where an earlier answer ended, however deep.")
  private @Nullable String cursor;

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "What to look for.")
  private List<String> words = List.of();

  SearchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (Serving open = serving.open(environment);
        View view = open.index().acquire()) {
      SearchParameters parameters =
          new SearchParameters(
              LocalDate.ofInstant(environment.clock().instant(), ZoneOffset.UTC),
              whom -> Histories.evidence(open.store().history(whom, Histories.MAX_TRACKS)));
      SearchRequest request =
          parameters.request(
              ranking.parameters(
                  Map.of(
                      "q", Optional.of(String.join(" ", words)),
                      "listener", Optional.ofNullable(listener),
                      "facets", Optional.ofNullable(facets),
                      "highlight", Optional.of(Boolean.toString(highlight)),
                      "cursor", Optional.ofNullable(cursor))));
      SearchAnswer found = new TextSearch(open.recommender().profile()).answer(view, request);
      format.print(
          environment.console(), found.answer().reason(), found.answer(), SearchJson.write(found));
      found
          .facets()
          .forEach((name, counts) ->
              counts.forEach(count ->
                  environment.console().say(name + " " + count.value() + ": " + count.tracks())));
      return 0;
    }
  }
}
