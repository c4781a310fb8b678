package io.segue.recommend;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.rerank.Arranged;
import io.segue.rerank.Weights;
import io.segue.retrieve.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tracks that several seeds agree on, away from others. */
final class SeedsRanking {
  private final View view;
  private final Weights weights;

  SeedsRanking(View view, Weights weights) {
    this.view = view;
    this.weights = weights;
  }

  /**
   * An answer without the seeds, the unwanted ones, and what the history rules out.
   *
   * @throws InvalidRequestException if the view doesn't know one of the seeds
   */
  Answer answer(Seeds seeds, List<Evidence> history, Query query) {
    Terms terms = new Terms(view, query);
    List<Integer> like = documents("track", seeds.like());
    SeedPlans planning = new SeedPlans(view, documents("unlike", seeds.unlike()));
    String reason = reason(seeds);
    List<Plan> plans =
        like.stream().map(docId -> planning.plan(docId, query.basis(), reason)).toList();
    Set<TrackId> named = new HashSet<>(seeds.like());
    named.addAll(seeds.unlike());
    Scope scope = Scope.of(view, terms.forHistory(history).excluding(named));
    List<Track> tracks = like.stream().map(view::track).toList();
    Arranged arranged =
        terms
            .beside(tracks)
            .arrange(
                new AgreedRanking(scope, plans, weights, new SoftMinimum(seeds.agreement())),
                view,
                query.page().end());
    return ListedAnswer.of(
        view,
        new ListedAnswer.Account(weights.profile(), plans.getFirst().strategy(), reason),
        arranged,
        query.page());
  }

  private List<Integer> documents(String name, List<TrackId> tracks) {
    List<Integer> docIds = new ArrayList<>();
    for (TrackId track : tracks) {
      docIds.add(
          view.docId(track)
              .orElseThrow(() ->
                  new InvalidRequestException(name, track, "must be a track of the catalogue")));
    }
    return docIds;
  }

  private static String reason(Seeds seeds) {
    int like = seeds.like().size();
    String alike =
        like == 1
            ? "similar to " + seeds.like().getFirst()
            : "what " + like + " tracks agree on by " + seeds.agreement();
    int unlike = seeds.unlike().size();
    return unlike == 0
        ? alike
        : alike + ", away from " + (unlike == 1 ? seeds.unlike().getFirst() : unlike + " tracks");
  }
}
