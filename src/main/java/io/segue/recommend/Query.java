package io.segue.recommend;

import io.segue.retrieve.TrackFilter;

/**
 * What every request for a ranking has.
 *
 * @param basis which signals may count
 * @param filter hard conditions
 * @param page which ranks
 * @param fusion how signals become one score
 */
public record Query(Basis basis, TrackFilter filter, Page page, FusionChoice fusion) {
  /** A query that leaves everything else to the server. */
  public Query(Basis basis, TrackFilter filter, Page page) {
    this(basis, filter, page, FusionChoice.SERVED);
  }

  /** The same query under another filter. */
  public Query with(TrackFilter other) {
    return new Query(basis, other, page, fusion);
  }

  /** The same query for other ranks. */
  public Query with(Page other) {
    return new Query(basis, filter, other, fusion);
  }

  /** The same query with signals fused in another way. */
  public Query with(FusionChoice other) {
    return new Query(basis, filter, page, other);
  }
}
