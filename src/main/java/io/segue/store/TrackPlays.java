package io.segue.store;

import io.segue.catalog.TrackId;

/**
 * How often somebody played a track.
 *
 * @param track which
 * @param plays at least 1
 */
public record TrackPlays(TrackId track, long plays) {}
