package io.segue.cli;

import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import io.segue.recommend.Occasion;
import io.segue.recommend.Query;
import io.segue.rerank.rule.RuleEffect;
import java.util.List;
import java.util.Optional;

/** A query as it would be answered over HTTP now: on its occasion and under the stored rules. */
final class Occasions {
  private Occasions() {}

  static Query of(
      Environment environment, Serving serving, Optional<ListenerId> listener, Query query) {
    long now = environment.clock().millis();
    List<Rule> rules =
        listener
            .map(known -> serving.store().rulesFor(known))
            .orElseGet(() -> serving.store().rules(Optional.empty()));
    Occasion occasion = Occasion.at(now, listener.map(ListenerId::value).orElse(""));
    Query known =
        listener.map(id -> query.with(query.fusion().forListener(id.value()))).orElse(query);
    return known.with(known.wishes().on(occasion)).under(RuleEffect.of(rules, now));
  }
}
