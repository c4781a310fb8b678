package io.segue.recommend;

import io.segue.index.View;
import io.segue.rerank.Arranged;
import io.segue.rerank.Fused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a list as an answer. */
final class ListedAnswer {
  private ListedAnswer() {}

  /**
   * Where a list comes from.
   *
   * @param chosen the profile in force, and why
   * @param strategy which way of answering was taken
   * @param reason why, in one sentence
   * @param steps how many tracks each step left; empty where there is one step only
   */
  record Account(Profiles.Chosen chosen, Strategy strategy, String reason, Optional<Steps> steps) {}

  static Answer of(View view, Account account, Arranged arranged, Page page) {
    List<Fused> list = arranged.list();
    List<RankedTrack> tracks = new ArrayList<>();
    for (int i = page.offset(); i < Math.min(page.end(), list.size()); i++) {
      Fused row = list.get(i);
      tracks.add(
          new RankedTrack(
              i + 1, row.score(), row.parts(), view.track(row.docId()), row.propensity()));
    }
    return new Answer(
        new Answer.Origin(
            view.generation().toString(),
            view.change(),
            account.chosen().fusion().weights().profile(),
            account.chosen().group()),
        account.strategy(),
        account.reason(),
        list.size() < page.end(),
        page,
        tracks,
        account.steps());
  }
}
