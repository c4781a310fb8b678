package io.segue.http;

import io.javalin.http.Context;
import io.segue.index.View;
import io.segue.recommend.Histories;
import io.segue.recommend.search.SearchJson;
import io.segue.recommend.search.SearchParameters;
import io.segue.recommend.search.SearchRequest;
import io.segue.recommend.search.Suggestions;
import io.segue.recommend.search.TextSearch;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Search and suggestions while typing. */
final class SearchCalls {
  private final Service service;

  SearchCalls(Service service) {
    this.service = service;
  }

  void search(Context context) {
    SearchParameters parameters =
        new SearchParameters(
            LocalDate.ofInstant(service.clock().instant(), ZoneOffset.UTC),
            listener ->
                Histories.evidence(service.store().history(listener, Histories.MAX_TRACKS)));
    SearchRequest request = parameters.request(context.queryParamMap());
    try (View view = service.index().acquire()) {
      Answers.write(
          context,
          SearchJson.write(new TextSearch(service.recommender().profile()).answer(view, request)));
    }
  }

  void suggest(Context context) {
    try (View view = service.index().acquire()) {
      Answers.write(context, Suggestions.answer(view, context.queryParamMap()));
    }
  }
}
