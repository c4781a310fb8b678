package io.segue.recommend;

import io.segue.catalog.TrackId;
import java.util.Locale;
import java.util.Optional;

/** Finds one change of a request that lets a track in, by trying. */
final class Remedy {
  private final Inquiry.Asked asked;
  private final TrackId track;

  Remedy(Inquiry.Asked asked, TrackId track) {
    this.asked = asked;
    this.track = track;
  }

  /** Whether an answer holds a track. */
  static boolean has(Answer answer, TrackId track) {
    return answer.tracks().stream().anyMatch(ranked -> ranked.track().id().equals(track));
  }

  /** A longer or an earlier page, else another basis; empty if none of them is enough. */
  Optional<WhyNot.Change> change(Query query) {
    return page(query).or(() -> basis(query));
  }

  private Optional<WhyNot.Change> page(Query query) {
    Page page = query.page();
    return asked.answer(query.with(new Page(0, Page.MAX_LIMIT))).tracks().stream()
        .filter(ranked -> ranked.track().id().equals(track))
        .findFirst()
        .map(ranked ->
            ranked.rank() <= page.offset()
                ? change("offset", page.offset(), ranked.rank() - 1)
                : change("limit", page.limit(), ranked.rank() - page.offset()));
  }

  private Optional<WhyNot.Change> basis(Query query) {
    for (Basis basis : Basis.values()) {
      if (has(asked.answer(query.with(basis)), track)) {
        String name = basis.name().toLowerCase(Locale.ROOT);
        return Optional.of(new WhyNot.Change("by", name, "ask by=" + name));
      }
    }
    return Optional.empty();
  }

  private static WhyNot.Change change(String parameter, int from, int to) {
    return new WhyNot.Change(parameter, Integer.toString(to), parameter + " " + from + " -> " + to);
  }
}
