package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.rerank.ListStage;
import java.util.List;
import java.util.Set;

/**
 * Recommendations, to be asked for again.
 *
 * @param recommender who answers
 * @param view what is there
 * @param history of whom
 */
record AskedForHistory(Recommender recommender, View view, List<Evidence> history)
    implements Inquiry.Asked {
  @Override
  public Answer answer(Query query) {
    return recommender.recommend(view, history, query);
  }

  @Override
  public Plan plan(Query query) {
    List<Evidence> merged = Histories.merged(history);
    int[] docIds = view.docIds(merged.stream().map(Evidence::track).toList());
    return new Planner(view).forListener(merged, docIds, query.basis(), query.segments());
  }

  @Override
  public ListStage stage(Query query) {
    return new Terms(view, query).forMix(Histories.merged(history));
  }

  @Override
  public Set<TrackId> kept(Query query) {
    return new Terms(view, query).leftOut(Histories.merged(history));
  }

  @Override
  public boolean isHistory() {
    return true;
  }

  @Override
  public Profiles.Chosen chosen(Query query) {
    return recommender.chosen(query);
  }
}
