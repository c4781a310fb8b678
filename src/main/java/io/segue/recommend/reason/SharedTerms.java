package io.segue.recommend.reason;

import io.segue.index.View;
import io.segue.retrieve.MoreLikeThis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of that which is written on a history's tracks is written on a candidate too. */
final class SharedTerms implements Contributions {
  private static final int NAMED = 5;

  private final List<Heard> history;
  private final Optional<MoreLikeThis> query;

  SharedTerms(View view, List<Heard> history) {
    this.history = history;
    this.query =
        MoreLikeThis.of(
            view,
            history.stream()
                .map(heard -> new MoreLikeThis.Seed(heard.docId(), heard.weights().content()))
                .toList());
  }

  @Override
  public double[] of(int docId) {
    Map<Integer, Double> sums = new HashMap<>();
    shared(docId)
        .forEach(one -> one.bySeed().forEach((seed, part) -> sums.merge(seed, part, Double::sum)));
    return history.stream().mapToDouble(heard -> sums.getOrDefault(heard.docId(), 0.0)).toArray();
  }

  /** The terms that add most, most first. */
  List<String> words(int docId) {
    return shared(docId).stream().limit(NAMED).map(MoreLikeThis.Shared::words).toList();
  }

  private List<MoreLikeThis.Shared> shared(int docId) {
    return query.map(found -> found.shared(docId)).orElse(List.of());
  }
}
