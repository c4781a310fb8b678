package io.segue.recommend.reason;

import io.segue.catalog.TrackId;

/**
 * A track of a history that the view knows and that speaks for a taste.
 *
 * @param track which
 * @param docId its document in the view
 * @param plays at least 1
 * @param weight how much it counts by item-item weights
 */
public record Heard(TrackId track, int docId, int plays, float weight) {}
