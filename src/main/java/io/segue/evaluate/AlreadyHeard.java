package io.segue.evaluate;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;
import io.segue.store.HistoryEntry;
import io.segue.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts recommendations of tracks that the listener had heard, which would be a fault. */
public final class AlreadyHeard {
  private AlreadyHeard() {}

  /** How many entries of the lists are in the whole history of their listener. */
  public static long count(Store store, RankedLists lists) {
    return lists.byListener().entrySet().parallelStream()
        .mapToLong(list -> count(store, list))
        .sum();
  }

  private static long count(Store store, Map.Entry<ListenerId, List<TrackId>> list) {
    Set<TrackId> heard =
        store.history(list.getKey(), Integer.MAX_VALUE).stream()
            .map(HistoryEntry::track)
            .collect(Collectors.toSet());
    return list.getValue().stream().filter(heard::contains).count();
  }
}
