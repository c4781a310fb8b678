package io.segue.recommend;

import io.segue.retrieve.TrackFilter;
import io.segue.train.prior.Segment;
import java.util.List;

/**
 * What every request for a ranking has.
 *
 * @param basis which signals may count
 * @param filter hard conditions
 * @param page which ranks
 * @param fusion how signals become one score
 * @param segments what is known about the listener beside the history
 */
public record Query(
    Basis basis, TrackFilter filter, Page page, FusionChoice fusion, List<Segment> segments) {
  public Query {
    segments = List.copyOf(segments);
  }

  /** A query that leaves everything else to the server. */
  public Query(Basis basis, TrackFilter filter, Page page) {
    this(basis, filter, page, FusionChoice.SERVED, List.of());
  }

  /** The same query under another filter. */
  public Query with(TrackFilter other) {
    return new Query(basis, other, page, fusion, segments);
  }

  /** The same query for other ranks. */
  public Query with(Page other) {
    return new Query(basis, filter, other, fusion, segments);
  }

  /** The same query with signals fused in another way. */
  public Query with(FusionChoice other) {
    return new Query(basis, filter, page, other, segments);
  }

  /** The same query of somebody about whom more is known. */
  public Query with(List<Segment> others) {
    return new Query(basis, filter, page, fusion, others);
  }
}
