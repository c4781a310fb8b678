package io.segue.rerank.list;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/** A name, such as an artist, comes back only after so many tracks without it. */
public final class Spacing implements Limit {
  private final IntFunction<List<String>> names;
  private final int distance;
  private final Deque<List<String>> recent = new ArrayDeque<>();

  /**
   * A sliding window.
   *
   * @param distance how many tracks there are between two of one name, at least 0
   * @param before the names of the tracks heard before, earliest first
   */
  public Spacing(IntFunction<List<String>> names, int distance, List<List<String>> before) {
    this.names = names;
    this.distance = distance;
    before.forEach(this::heard);
  }

  @Override
  public Verdict verdict(int candidate) {
    List<String> own = names.apply(candidate);
    return recent.stream().anyMatch(heard -> heard.stream().anyMatch(own::contains))
        ? Verdict.LATER
        : Verdict.FITS;
  }

  @Override
  public String reason() {
    return "spacing";
  }

  @Override
  public void chosen(int candidate) {
    heard(names.apply(candidate));
  }

  private void heard(List<String> own) {
    recent.addLast(own);
    if (recent.size() > distance) {
      recent.removeFirst();
    }
  }
}
