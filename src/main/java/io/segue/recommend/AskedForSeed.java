package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.rerank.ListStage;
import java.util.List;
import java.util.Set;

/**
 * Similar tracks, to be asked for again.
 *
 * @param recommender who answers
 * @param view what is there
 * @param seed a track of the view
 */
record AskedForSeed(Recommender recommender, View view, TrackId seed) implements Inquiry.Asked {
  @Override
  public Answer answer(Query query) {
    return recommender.similar(view, seed, query).orElseThrow();
  }

  @Override
  public Plan plan(Query query) {
    return new Planner(view).similarTo(seed, view.docId(seed).orElseThrow(), query.basis());
  }

  @Override
  public ListStage stage(Query query) {
    return new Terms(view, query).beside(List.of(view.track(view.docId(seed).orElseThrow())));
  }

  @Override
  public Set<TrackId> kept(Query query) {
    return Set.of(seed);
  }

  @Override
  public boolean isHistory() {
    return false;
  }

  @Override
  public Profiles.Chosen chosen(Query query) {
    return recommender.chosenForSimilar(query);
  }
}
