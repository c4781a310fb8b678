package io.segue.evaluate.cold;

import io.segue.catalog.TrackId;
import io.segue.listening.Preference;
import io.segue.recommend.Evidence;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.retrieve.TrackFilter;
import java.util.List;

/**
 * What requests are answered.
 *
 * @param asked apart from filter and page
 * @param isPersonal whether the history is told; if not, it is only excluded
 */
record Served(String name, ColdEvaluation.Source source, Query asked, boolean isPersonal)
    implements ColdRanking {
  @Override
  public List<TrackId> best(List<Evidence> history, TrackFilter filter, int limit) {
    List<Evidence> told =
        isPersonal
            ? history
            : history.stream().map(heard -> new Evidence(heard.track(), Preference.NONE)).toList();
    Query query = asked.with(filter).with(new Page(0, limit));
    return source.recommender().recommend(source.view(), told, query).tracks().stream()
        .map(ranked -> ranked.track().id())
        .toList();
  }
}
