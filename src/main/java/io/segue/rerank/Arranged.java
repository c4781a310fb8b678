package io.segue.rerank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A list that is being made, and an account of what was left out of it. */
public final class Arranged {
  private final List<Fused> list = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();

  /**
   * A candidate that was left out.
   *
   * @param docId its document
   * @param reason the name of the rule or cap, such as {@code artist_cap}
   * @param inFavourOf documents of the list that take its place, as far as the rule can name them
   */
  public record Dropped(int docId, String reason, List<Integer> inFavourOf) {
    public Dropped {
      inFavourOf = List.copyOf(inFavourOf);
    }
  }

  /** Puts a candidate at the end of the list. */
  public void add(Fused candidate) {
    list.add(candidate);
  }

  /** Notes that a candidate is left out. */
  public void drop(Dropped candidate) {
    dropped.add(candidate);
  }

  public List<Fused> list() {
    return Collections.unmodifiableList(list);
  }

  /** Every candidate left out. */
  public List<Dropped> leftOut() {
    return Collections.unmodifiableList(dropped);
  }

  /** Candidates left out, by reason. */
  public Map<String, Integer> dropped() {
    Map<String, Integer> counts = new TreeMap<>();
    dropped.forEach(one -> counts.merge(one.reason(), 1, Integer::sum));
    return counts;
  }

  /** Why a document is left out; empty if it is listed, or was not come to. */
  public Optional<Dropped> dropped(int docId) {
    return dropped.stream().filter(one -> one.docId() == docId).findFirst();
  }
}
