package io.segue.http;

import io.javalin.http.Context;
import io.segue.index.View;
import io.segue.recommend.Histories;
import io.segue.recommend.search.SearchAnswer;
import io.segue.recommend.search.SearchJson;
import io.segue.recommend.search.SearchParameters;
import io.segue.recommend.search.SearchRequest;
import io.segue.recommend.search.Suggestions;
import io.segue.recommend.search.TextSearch;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    Map<String, List<String>> values = new TreeMap<>(context.queryParamMap());
    values.remove(Rankings.FORMAT);
    Rankings.format(context);
    SearchRequest request = parameters.request(values);
    try (View view = service.index().acquire()) {
      SearchAnswer found = new TextSearch(service.recommender().profile()).answer(view, request);
      Rankings.write(context, found.answer().reason(), found.answer(), SearchJson.write(found));
    }
  }

  void suggest(Context context) {
    try (View view = service.index().acquire()) {
      Answers.write(context, Suggestions.answer(view, context.queryParamMap()));
    }
  }
}
