package io.segue.cli;

import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.Histories;
import io.segue.recommend.Query;
import io.segue.recommend.prompt.Prompt;
import io.segue.recommend.prompt.PromptAnswer;
import io.segue.recommend.prompt.PromptJson;
import io.segue.recommend.prompt.PromptRadio;
import io.segue.recommend.prompt.PromptRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segue radio}. */
@Command(
    name = "radio",
    description = {
      "Play a prompt, such as 'artist:(nina simone):2 #jazz year:1955-1970 -#live recs:me'.",
      "Elements: artist, album, track, tag (#), genre, similar, recs, top, playlist, year and"
          + " every audio feature; then a weight and options (easy, medium, hard, nosim, and, or)."
    })
final class RadioCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final ServingOptions serving = new ServingOptions();
  @Mixin private final RankingOptions ranking = new RankingOptions();
  @Mixin private final FormatOption format = new FormatOption();

  @Option(
      names = "--mode",
      paramLabel = "NAME",
      description = "Which third of every source comes first: easy, medium or hard.")
  private Optional<String> mode = Optional.empty();

  @Option(names = "--listener", paramLabel = "LISTENER", description = "Who 'me' is.")
  private Optional<String> listener = Optional.empty();

  @Parameters(arity = "1..*", paramLabel = "PROMPT", description = "What to play.")
  private List<String> words = List.of();

  RadioCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Query query = ranking.query(Map.of());
    PromptRequest request =
        new PromptRequest(
            Prompt.parse(String.join(" ", words)),
            mode.map(PromptRequest::mode),
            listener.map(ListenerId::new),
            query.filter(),
            query.page());
    try (Serving open = serving.open(environment);
        View view = open.index().acquire()) {
      PromptAnswer answer =
          new PromptRadio(
                  view,
                  open.recommender(),
                  named -> open.store().history(named, Histories.MAX_TRACKS))
              .play(request);
      answer.elements().forEach(this::say);
      format.print(
          environment.console(),
          request.prompt().text(),
          answer.answer(),
          PromptJson.write(answer));
      return 0;
    }
  }

  private void say(PromptAnswer.Account account) {
    environment
        .console()
        .say(account.written().text() + ": " + account.meaning() + ": " + account.given());
    account.feedback().forEach(environment.console()::say);
  }
}
