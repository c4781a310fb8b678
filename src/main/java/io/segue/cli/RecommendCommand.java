package io.segue.cli;

import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.Answer;
import io.segue.recommend.AnswerJson;
import io.segue.recommend.Histories;
import io.segue.recommend.Query;
import io.segue.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segue recommend}. */
@Command(name = "recommend", description = "Recommend tracks to a listener of the store.")
final class RecommendCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final ServingOptions serving = new ServingOptions();
  @Mixin private final RankingOptions ranking = new RankingOptions();
  @Mixin private final BasisOption basis = new BasisOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Parameters(index = "0", paramLabel = "LISTENER", description = "The listener's id.")
  private String listener = "";

  RecommendCommand(Environment environment) {
    this.environment = environment;
  }

  private Query query(Store store) {
    Query query = ranking.query(basis.parameter());
    return query
        .with(query.fusion().forListener(listener))
        .with(Histories.segments(store.listener(new ListenerId(listener))));
  }

  @Override
  public Integer call() {
    try (Serving open = serving.open(environment);
        View view = open.index().acquire()) {
      Answer answer =
          open.recommender()
              .recommend(
                  view,
                  Histories.evidence(
                      open.store().history(new ListenerId(listener), Histories.MAX_TRACKS)),
                  query(open.store()));
      output.print(environment.console(), answer, AnswerJson.write(answer));
      return 0;
    }
  }
}
