package io.segue.cli;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.Histories;
import io.segue.recommend.Occasions;
import io.segue.recommend.Query;
import io.segue.recommend.WhyNot;
import io.segue.recommend.WhyNotJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segue why-not}. */
@Command(
    name = "why-not",
    description = "Say which step keeps a track out of an answer, and what would let it in.")
final class WhyNotCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final ServingOptions serving = new ServingOptions();
  @Mixin private final RankingOptions ranking = new RankingOptions();
  @Mixin private final BasisOption basis = new BasisOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--listener",
      paramLabel = "LISTENER",
      description = "Of recommendations for this listener.")
  private Optional<String> listener = Optional.empty();

  @Option(
      names = "--similar-to",
      paramLabel = "TRACK",
      description = "Of what is similar to this track.")
  private Optional<String> seed = Optional.empty();

  @Parameters(index = "0", paramLabel = "TRACK", description = "The track that is missing.")
  private String track = "";

  WhyNotCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (listener.isPresent() == seed.isPresent()) {
      throw CommandFailure.usage("give either --listener or --similar-to");
    }
    Query asked = ranking.query(basis.parameter());
    try (Serving open = serving.open(environment);
        View view = open.index().acquire()) {
      Query query =
          Occasions.of(
              open.store(), environment.clock().millis(), listener.map(ListenerId::new), asked);
      WhyNot whyNot = ask(open, view, query);
      output.print(
          environment.console(),
          lines(whyNot),
          WhyNotJson.write(whyNot, open.recommender().origin(view)));
      return 0;
    }
  }

  private WhyNot ask(Serving open, View view, Query query) {
    TrackId missing = new TrackId(track);
    return seed.map(id ->
            open.recommender()
                .whyNotSimilar(view, new TrackId(id), query, missing)
                .orElseThrow(() -> CommandFailure.failed("no track '" + id + "'")))
        .orElseGet(() ->
            open.recommender()
                .whyNot(
                    view,
                    Histories.evidence(
                        open.store()
                            .history(new ListenerId(listener.orElseThrow()), Histories.MAX_TRACKS)),
                    query,
                    missing));
  }

  private static String lines(WhyNot whyNot) {
    List<String> lines = new ArrayList<>();
    lines.add(
        whyNot.step().name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + ": "
            + String.join("; ", whyNot.reasons()));
    whyNot
        .signals()
        .forEach((name, standing) ->
            lines.add(
                "  by "
                    + name
                    + ": "
                    + (standing.rank().isPresent()
                        ? "rank " + standing.rank().getAsInt()
                        : "nothing known")));
    whyNot.changes().forEach(change -> lines.add("to let it in: " + change.words()));
    return String.join(System.lineSeparator(), lines);
  }
}
