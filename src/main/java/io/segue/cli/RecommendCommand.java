package io.segue.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.Answer;
import io.segue.recommend.AnswerJson;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.Occasions;
import io.segue.recommend.Query;
import io.segue.recommend.Reasons;
import java.util.List;
import java.util.Optional;
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
  @Mixin private final ListingOptions listing = new ListingOptions();
  @Mixin private final BasisOption basis = new BasisOption();
  @Mixin private final ExplainOption explain = new ExplainOption();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(index = "0", paramLabel = "LISTENER", description = "The listener's id.")
  private String listener = "";

  RecommendCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    ListenerId id = new ListenerId(listener);
    Query asked = ranking.query(listing.over(basis.parameter()));
    explain.require(asked.page());
    try (Serving open = serving.open(environment);
        View view = open.index().acquire()) {
      Query query =
          Occasions.of(open.store(), environment.clock().millis(), Optional.of(id), asked);
      List<Evidence> history = Histories.evidence(open.store().history(id, Histories.MAX_TRACKS));
      Answer answer = open.recommender().recommend(view, history, query);
      ObjectNode json = AnswerJson.write(answer);
      explain.explain(
          environment.console(), json, () -> new Reasons(view).ofRecommendations(history, answer));
      format.print(environment.console(), "for " + listener, answer, json);
      return 0;
    }
  }
}
