package io.segue.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.recommend.Answer;
import io.segue.recommend.AnswerJson;
import io.segue.recommend.Occasions;
import io.segue.recommend.Query;
import io.segue.recommend.Reasons;
import io.segue.recommend.ReasonsJson;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segue similar}. */
@Command(name = "similar", description = "List tracks similar to a track.")
final class SimilarCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final ServingOptions serving = new ServingOptions();
  @Mixin private final RankingOptions ranking = new RankingOptions();
  @Mixin private final ListingOptions listing = new ListingOptions();
  @Mixin private final BasisOption basis = new BasisOption();
  @Mixin private final ExplainOption explain = new ExplainOption();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(index = "0", paramLabel = "TRACK", description = "The track's id.")
  private String track = "";

  SimilarCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    TrackId seed = new TrackId(track);
    Query asked = ranking.query(listing.over(basis.parameter()));
    explain.require(asked.page());
    try (Serving open = serving.open(environment);
        View view = open.index().acquire()) {
      Query query =
          Occasions.of(open.store(), environment.clock().millis(), Optional.empty(), asked);
      Answer answer =
          open.recommender()
              .similar(view, seed, query)
              .orElseThrow(() -> CommandFailure.failed("no track '" + track + "'"));
      ObjectNode json = AnswerJson.write(answer);
      Reasons reasons = new Reasons(view);
      ReasonsJson.addSimilarities(json, reasons.similarities(seed, query.basis(), answer));
      explain.explain(environment.console(), json, () -> reasons.ofSimilar(seed, answer));
      format.print(environment.console(), answer.reason(), answer, json);
      return 0;
    }
  }
}
