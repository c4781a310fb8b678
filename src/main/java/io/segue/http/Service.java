package io.segue.http;

import io.segue.index.ServingIndex;
import io.segue.recommend.Recommender;
import io.segue.store.Store;
import java.time.InstantSource;

/**
 * What the server answers from.
 *
 * @param store where writes go
 * @param index where reads come from
 * @param recommender how rankings are made
 * @param clock the time of day
 */
public record Service(
    Store store, ServingIndex index, Recommender recommender, InstantSource clock) {}
