package io.segue.recommend;

import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import io.segue.rerank.rule.RuleEffect;
import io.segue.retrieve.TrackFilter;
import io.segue.store.Store;
import java.util.List;
import java.util.Optional;

/** Puts a query on its occasion: who asks, when, and which stored rules hold then. */
public final class Occasions {
  private Occasions() {}

  /**
   * The query of a listener, or of nobody in particular.
   *
   * @param nowMillis milliseconds since 1970 UTC
   */
  public static Query of(Store store, long nowMillis, Optional<ListenerId> listener, Query query) {
    List<Rule> rules = listener.map(store::rulesFor).orElseGet(() -> store.rules(Optional.empty()));
    Occasion occasion = Occasion.at(nowMillis, listener.map(ListenerId::value).orElse(""));
    Query known = listener.map(id -> known(store, id, query)).orElse(query);
    return known.with(known.wishes().on(occasion)).under(RuleEffect.of(rules, nowMillis));
  }

  /**
   * What keeps tracks of a view from a listener, or from everyone, at a moment, whatever is asked
   * for: rules that exclude, rules that allow nothing else, windows of availability.
   */
  public static TrackFilter bounds(
      Store store, long nowMillis, Optional<ListenerId> listener, View view) {
    Query anything = new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 1));
    return of(store, nowMillis, listener, anything).bounds(view);
  }

  private static Query known(Store store, ListenerId listener, Query query) {
    return query
        .with(query.fusion().forListener(listener.value()))
        .with(Histories.segments(store.listener(listener)));
  }
}
