package io.segue.cli;

import io.segue.index.View;
import io.segue.recommend.AnswerJson;
import io.segue.recommend.Query;
import io.segue.recommend.SearchAnswer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segue search}. */
@Command(name = "search", description = "Search titles, artists, albums and tags.")
final class SearchCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final ServingOptions serving = new ServingOptions();
  @Mixin private final RankingOptions ranking = new RankingOptions();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "What to look for.")
  private List<String> words = List.of();

  SearchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (Serving open = serving.open(environment);
        View view = open.index().acquire()) {
      Query query = ranking.query(Map.of());
      SearchAnswer found =
          open.recommender().search(view, String.join(" ", words), query.filter(), query.page());
      format.print(
          environment.console(), found.answer().reason(), found.answer(), AnswerJson.write(found));
      return 0;
    }
  }
}
