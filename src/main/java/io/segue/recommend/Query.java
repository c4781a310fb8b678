package io.segue.recommend;

import io.segue.index.View;
import io.segue.rerank.rule.RuleEffect;
import io.segue.retrieve.TrackFilter;
import io.segue.train.prior.Segment;
import java.util.List;
import java.util.Set;

/**
 * What every request for a ranking has.
 *
 * @param basis which signals may count
 * @param filter hard conditions
 * @param page which ranks
 * @param fusion how signals become one score
 * @param wishes what is wanted of the list
 * @param segments what is known about the listener beside the history
 */
public record Query(
    Basis basis,
    TrackFilter filter,
    Page page,
    FusionChoice fusion,
    Wishes wishes,
    List<Segment> segments) {
  public Query {
    segments = List.copyOf(segments);
  }

  /** A query that leaves everything else to the server. */
  public Query(Basis basis, TrackFilter filter, Page page) {
    this(basis, filter, page, FusionChoice.SERVED, Wishes.SERVED, List.of());
  }

  /** The same query under another filter. */
  public Query with(TrackFilter other) {
    return new Query(basis, other, page, fusion, wishes, segments);
  }

  /** The same query on another basis. */
  public Query with(Basis other) {
    return new Query(other, filter, page, fusion, wishes, segments);
  }

  /** The same query for other ranks. */
  public Query with(Page other) {
    return new Query(basis, filter, other, fusion, wishes, segments);
  }

  /** The same query with signals fused in another way. */
  public Query with(FusionChoice other) {
    return new Query(basis, filter, page, other, wishes, segments);
  }

  /** The same query with other wishes. */
  public Query with(Wishes other) {
    return new Query(basis, filter, page, fusion, other, segments);
  }

  /** The same query of somebody about whom that is known. */
  public Query with(List<Segment> others) {
    return new Query(basis, filter, page, fusion, wishes, others);
  }

  /** All that a track must meet to be answered from a view: filter, rules and availability. */
  public TrackFilter bounds(View view) {
    return new Terms(view, this).without(Set.of());
  }

  /** The same query under rules too. */
  public Query under(RuleEffect rules) {
    return new Query(basis, rules.over(filter), page, fusion, wishes.under(rules), segments);
  }
}
