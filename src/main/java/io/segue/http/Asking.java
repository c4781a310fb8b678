package io.segue.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import io.segue.recommend.Answer;
import io.segue.recommend.AnswerJson;
import io.segue.recommend.Occasion;
import io.segue.recommend.Query;
import io.segue.rerank.rule.RuleEffect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a query on its occasion: who asks, when, and which stored rules hold then. */
final class Asking {
  private Asking() {}

  /** The query of a listener, or of nobody in particular. */
  static Query of(Service service, Optional<ListenerId> listener, Query query) {
    long now = service.clock().millis();
    List<Rule> rules =
        listener
            .map(known -> service.store().rulesFor(known))
            .orElseGet(() -> service.store().rules(Optional.empty()));
    Occasion occasion = Occasion.at(now, listener.map(ListenerId::value).orElse(""));
    Query known =
        listener.map(id -> query.with(query.fusion().forListener(id.value()))).orElse(query);
    return known.with(known.wishes().on(occasion)).under(RuleEffect.of(rules, now));
  }

  /** The answer as JSON, with the bucket of its rotation if it has one. */
  static ObjectNode written(Query query, Answer answer) {
    ObjectNode json = AnswerJson.write(answer);
    query
        .wishes()
        .bucket()
        .ifPresent(bucket ->
            json.putObject("rotation")
                .put("period", query.wishes().rotation().name().toLowerCase(Locale.ROOT))
                .put("bucket", bucket));
    return json;
  }
}
