package io.segue.cli;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.recommend.Answer;
import io.segue.recommend.AnswerJson;
import io.segue.recommend.Query;
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
  @Mixin private final OutputOption output = new OutputOption();

  @Parameters(index = "0", paramLabel = "TRACK", description = "The track's id.")
  private String track = "";

  SimilarCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (Serving open = serving.open(environment);
        View view = open.index().acquire()) {
      Query query =
          Occasions.of(
              environment, open, Optional.empty(), ranking.query(listing.over(basis.parameter())));
      Answer answer =
          open.recommender()
              .similar(view, new TrackId(track), query)
              .orElseThrow(() -> CommandFailure.failed("no track '" + track + "'"));
      output.print(environment.console(), answer, AnswerJson.write(answer));
      return 0;
    }
  }
}
