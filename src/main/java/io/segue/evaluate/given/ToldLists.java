package io.segue.evaluate.given;

import io.segue.catalog.TrackId;
import io.segue.evaluate.HeldOut;
import io.segue.evaluate.RankedLists;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.listening.Preference;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.retrieve.TrackFilter;
import io.segue.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/**
 * Lists for listeners of whose history only a part is told. The rest of what is not held out is not
 * answered, as if it had been heard, so that all lists are judged by the same tracks and choose
 * among the same.
 */
final class ToldLists {
  private final Store store;
  private final HeldOut heldOut;
  private final int depth;

  ToldLists(Store store, HeldOut heldOut, int depth) {
    this.store = store;
    this.heldOut = heldOut;
    this.depth = depth;
  }

  /** The lists of everybody, with what {@code told} keeps of a history. */
  RankedLists rank(Contender contender, Function<ListenerId, List<Evidence>> told) {
    NavigableMap<ListenerId, List<TrackId>> lists = new ConcurrentSkipListMap<>();
    heldOut.listeners().parallelStream()
        .forEach(listener -> lists.put(listener, list(contender, listener, told.apply(listener))));
    return RankedLists.of(heldOut, lists);
  }

  /** Everything that is not held out. */
  List<Evidence> history(ListenerId listener) {
    return Histories.evidence(store.history(listener, Histories.MAX_TRACKS));
  }

  private List<TrackId> list(Contender contender, ListenerId listener, List<Evidence> told) {
    Set<TrackId> known = new HashSet<>();
    boolean isTold = contender.told() != Contender.Told.NOTHING;
    List<Evidence> history = new ArrayList<>(isTold ? told : List.of());
    history.forEach(evidence -> known.add(evidence.track()));
    for (Evidence evidence : history(listener)) {
      if (!known.contains(evidence.track())) {
        history.add(new Evidence(evidence.track(), Preference.NONE));
      }
    }
    Query query = new Query(contender.basis(), TrackFilter.NONE, new Page(0, depth));
    if (contender.told() == Contender.Told.ALL) {
      query = query.with(Histories.segments(store.listener(listener)));
    }
    try (View view = contender.index().acquire()) {
      return contender.recommender().recommend(view, history, query).tracks().stream()
          .map(ranked -> ranked.track().id())
          .toList();
    }
  }
}
