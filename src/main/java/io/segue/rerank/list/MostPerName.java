package io.segue.rerank.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** At most so many tracks of one name, such as an artist or an album; a track may have several. */
public final class MostPerName implements Limit {
  private final String reason;
  private final IntFunction<List<String>> names;
  private final int most;
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * A cap.
   *
   * @param reason its name in accounts
   * @param names of each candidate
   * @param most at least 1
   */
  public MostPerName(String reason, IntFunction<List<String>> names, int most) {
    this.reason = reason;
    this.names = names;
    this.most = most;
  }

  @Override
  public Verdict verdict(int candidate) {
    return names.apply(candidate).stream().anyMatch(name -> counts.getOrDefault(name, 0) >= most)
        ? Verdict.NEVER
        : Verdict.FITS;
  }

  @Override
  public String reason() {
    return reason;
  }

  @Override
  public void chosen(int candidate) {
    names.apply(candidate).forEach(name -> counts.merge(name, 1, Integer::sum));
  }
}
