package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.listening.Preference;

/**
 * One track of a history.
 *
 * @param track which; it is not recommended again
 * @param preference how it tells what somebody likes
 */
public record Evidence(TrackId track, Preference preference) {}
