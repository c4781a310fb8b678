package io.segue.rerank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A list that is being made, and an account of what was left out of it. */
public final class Arranged {
  private final List<Fused> list = new ArrayList<>();
  private final Map<String, Integer> dropped = new TreeMap<>();

  /** Puts a candidate at the end of the list. */
  public void add(Fused candidate) {
    list.add(candidate);
  }

  /**
   * Notes that a candidate is left out.
   *
   * @param reason the name of the rule or cap, such as {@code artist_cap}
   */
  public void drop(String reason) {
    dropped.merge(reason, 1, Integer::sum);
  }

  public List<Fused> list() {
    return Collections.unmodifiableList(list);
  }

  /** Candidates left out, by reason. */
  public Map<String, Integer> dropped() {
    return Collections.unmodifiableMap(dropped);
  }
}
