package io.segue.evaluate.cold;

import io.segue.catalog.TrackId;
import io.segue.evaluate.Ranking;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.recommend.Evidence;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.recommend.Recommender;
import io.segue.retrieve.TrackFilter;
import java.util.List;

/** What requests are answered. */
record Served(String name, View view, Recommender recommender, Ranking ranking)
    implements ColdRanking {
  @Override
  public List<TrackId> best(List<Evidence> history, TrackFilter filter, int limit) {
    List<Evidence> told =
        ranking.isPersonal()
            ? history
            : history.stream().map(heard -> new Evidence(heard.track(), Preference.NONE)).toList();
    Query query = new Query(ranking.basis(), filter, new Page(0, limit));
    return recommender.recommend(view, told, query).tracks().stream()
        .map(ranked -> ranked.track().id())
        .toList();
  }
}
