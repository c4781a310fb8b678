package io.segue.cli;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.recommend.Answer;
import io.segue.recommend.AnswerJson;
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
  @Mixin private final BasisOption basis = new BasisOption();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(index = "0", paramLabel = "TRACK", description = "The track's id.")
  private String track = "";

  SimilarCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (Serving open = serving.open(environment);
        View view = open.index().acquire()) {
      Answer answer =
          open.recommender()
              .similar(view, new TrackId(track), ranking.query(basis.parameter()))
              .orElseThrow(() -> CommandFailure.failed("no track '" + track + "'"));
      format.print(environment.console(), answer.reason(), answer, AnswerJson.write(answer));
      return 0;
    }
  }
}
