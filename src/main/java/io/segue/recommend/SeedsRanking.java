package io.segue.recommend;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.rerank.Arranged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tracks that several seeds agree on, away from others. */
final class SeedsRanking {
  private final View view;
  private final Profiles.Chosen chosen;

  SeedsRanking(View view, Profiles.Chosen chosen) {
    this.view = view;
    this.chosen = chosen;
  }

  /**
   * An answer without the seeds, the unwanted ones, and what the history rules out.
   *
   * @param history each track once, by ascending id
   * @throws InvalidRequestException if the view doesn't know one of the seeds
   */
  Answer answer(Seeds seeds, List<Evidence> history, Query query) {
    List<Integer> like = documents("track", seeds.like());
    SeedPlans planning = new SeedPlans(view, documents("unlike", seeds.unlike()));
    List<Plan> plans = new ArrayList<>();
    try {
      for (int docId : like) {
        plans.add(planning.plan(docId, query.basis(), reason(seeds)));
      }
      return answer(plans, seeds, history, query);
    } finally {
      plans.forEach(Plan::close);
    }
  }

  private Answer answer(List<Plan> plans, Seeds seeds, List<Evidence> history, Query query) {
    Terms terms = new Terms(view, query);
    Set<TrackId> named = new HashSet<>(seeds.like());
    named.addAll(seeds.unlike());
    int[] heard = view.docIds(history.stream().map(Evidence::track).toList());
    AgreedRanking ranking =
        new AgreedRanking(
            terms.scope(history, heard, named),
            plans,
            chosen.fusion(),
            new SoftMinimum(seeds.agreement()));
    List<Track> tracks = documents("track", seeds.like()).stream().map(view::track).toList();
    Arranged arranged = terms.beside(tracks).arrange(ranking, view, query.page().end());
    return ListedAnswer.of(
        view,
        new ListedAnswer.Account(
            chosen, plans.getFirst().strategy(), reason(seeds), Optional.empty()),
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
