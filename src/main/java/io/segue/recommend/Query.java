package io.segue.recommend;

import io.segue.retrieve.TrackFilter;

/**
 * What every request for a ranking has.
 *
 * @param basis which signals may count
 * @param filter hard conditions
 * @param page which ranks
 */
public record Query(Basis basis, TrackFilter filter, Page page) {}
