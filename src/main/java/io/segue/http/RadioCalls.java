package io.segue.http;

import io.javalin.http.Context;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.Histories;
import io.segue.recommend.QueryParser;
import io.segue.recommend.prompt.Prompt;
import io.segue.recommend.prompt.PromptAnswer;
import io.segue.recommend.prompt.PromptJson;
import io.segue.recommend.prompt.PromptRadio;
import io.segue.recommend.prompt.PromptRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Radio from a prompt. */
final class RadioCalls {
  private final Service service;

  RadioCalls(Service service) {
    this.service = service;
  }

  void prompt(Context context) {
    // As in ListenBrainz, mode is not the audio feature here; a prompt can bound that one.
    Map<String, List<String>> values = new TreeMap<>(context.queryParamMap());
    values.remove("mode");
    QueryParser parameters = QueryParser.of(values, Set.of("prompt", "listener", Rankings.FORMAT));
    Rankings.format(context);
    PromptRequest request =
        new PromptRequest(
            Prompt.parse(parameters.required("prompt")),
            Optional.ofNullable(context.queryParam("mode")).map(PromptRequest::mode),
            parameters.optional("listener").map(id -> Paths.id("listener", id, ListenerId::new)),
            parameters.filter(),
            parameters.page());
    try (View view = service.index().acquire()) {
      PromptAnswer answer =
          new PromptRadio(
                  view,
                  service.recommender(),
                  listener -> service.store().history(listener, Histories.MAX_TRACKS))
              .play(request);
      Rankings.write(context, request.prompt().text(), answer.answer(), PromptJson.write(answer));
    }
  }
}
