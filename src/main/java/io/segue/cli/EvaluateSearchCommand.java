package io.segue.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Track;
import io.segue.evaluate.Figures;
import io.segue.evaluate.search.KindFigures;
import io.segue.evaluate.search.KnownItems;
import io.segue.evaluate.search.QueryKind;
import io.segue.evaluate.search.SearchEvaluation;
import io.segue.evaluate.search.SearchFiguresJson;
import io.segue.index.View;
import io.segue.recommend.search.TextSearch;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segue evaluate-search}. */
@Command(
    name = "evaluate-search",
    description = {
      "Search for tracks of the catalogue as people type them - wrong, in any order, in part - with",
      "the code that answers requests, and tell how high they come. Nothing is written."
    })
final class EvaluateSearchCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final ServingOptions serving = new ServingOptions();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--tracks",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Tracks to look for (default: ${DEFAULT-VALUE}).")
  private int tracks;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "Decides about tracks and slips (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--misses", description = "Say each query whose track does not come first.")
  private boolean misses;

  EvaluateSearchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (tracks < 1) {
      throw CommandFailure.usage("--tracks must be at least 1: " + tracks);
    }
    Stopwatch watch = new Stopwatch(environment.clock());
    try (Serving open = serving.open(environment);
        View view = open.index().acquire()) {
      List<Track> known = KnownItems.draw(open.store(), tracks, seed);
      watch.finished("draw");
      SearchEvaluation evaluation =
          new SearchEvaluation(
              view,
              new TextSearch(open.recommender().profile()),
              LocalDate.ofInstant(environment.clock().instant(), ZoneOffset.UTC),
              seed);
      List<KindFigures> figures = new ArrayList<>();
      for (QueryKind kind : QueryKind.values()) {
        figures.add(evaluation.measure(kind, known, this::tell));
        watch.finished(kind.key());
      }
      ObjectNode json = SearchFiguresJson.write(figures);
      ObjectNode seconds = json.putObject("seconds");
      watch.seconds().forEach(seconds::put);
      output.print(environment.console(), table(figures), json);
      return 0;
    }
  }

  private void tell(SearchEvaluation.Asked asked) {
    if (misses && asked.rank() != 1) {
      environment.console().say(asked.rank() + "\t" + asked.query() + "\t" + asked.track().id());
    }
  }

  private static String table(List<KindFigures> figures) {
    TextTable table = new TextTable();
    table.row("queries", "number", "mrr", "hit@1", "hit@10");
    for (KindFigures kind : figures) {
      List<String> row = new ArrayList<>();
      row.add(kind.kind().key());
      row.add(Figures.count(kind.queries()));
      kind.values()
          .forEach((name, value) -> {
            String interval =
                kind.intervals().containsKey(name)
                    ? " " + Figures.interval(kind.intervals().get(name))
                    : "";
            row.add(Figures.number(value) + interval);
          });
      table.row(row);
    }
    return table.toString().stripTrailing();
  }
}
