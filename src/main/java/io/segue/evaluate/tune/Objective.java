package io.segue.evaluate.tune;

import io.segue.evaluate.metric.JudgedList;
import io.segue.evaluate.metric.ListMetric;
import io.segue.evaluate.metric.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What tuning is after: the mean of some metrics, each a mean over listeners.
 *
 * @param terms at least one
 */
public record Objective(List<Term> terms) {
  /** What most papers report. */
  public static final String USUAL = "recall@20,ndcg@20";

  /**
   * A metric of the first ranks.
   *
   * @param cutoff ranks, at least 1
   */
  public record Term(ListMetric metric, int cutoff) {
    @Override
    public String toString() {
      return metric.key() + "@" + cutoff;
    }
  }

  public Objective {
    terms = List.copyOf(terms);
  }

  /**
   * An objective by name.
   *
   * @param text such as {@code recall@20,ndcg@20}
   * @throws IllegalArgumentException if it has another form or names no metric of hits
   */
  public static Objective of(String text) {
    List<Term> terms = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      terms.add(term(word.strip()));
    }
    return new Objective(terms);
  }

  /** How many ranks are looked at. */
  public int depth() {
    return terms.stream().mapToInt(Term::cutoff).max().orElse(1);
  }

  /** The value of some lists; at least one. */
  public double value(List<JudgedList> lists) {
    double sum = 0;
    for (JudgedList list : lists) {
      for (Term term : terms) {
        sum += term.metric().value(list, term.cutoff());
      }
    }
    return sum / lists.size() / terms.size();
  }

  private static Term term(String word) {
    int at = word.indexOf('@');
    String key = at < 0 ? word : word.substring(0, at);
    String cutoff = at < 0 ? "" : word.substring(at + 1);
    if (!cutoff.matches("[1-9]\\d{0,2}")) {
      throw new IllegalArgumentException(
          "objective must be METRIC@RANKS such as " + USUAL + ": '" + word + "'");
    }
    return Metrics.OF_HITS.stream()
        .filter(metric -> metric.key().equals(key))
        .findFirst()
        .map(metric -> new Term(metric, Integer.parseInt(cutoff)))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "objective must be one of "
                    + Metrics.OF_HITS.stream()
                        .map(ListMetric::key)
                        .collect(Collectors.joining(", "))
                    + ": '"
                    + key
                    + "'"));
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return terms.stream().map(Term::toString).collect(Collectors.joining(","));
  }
}
