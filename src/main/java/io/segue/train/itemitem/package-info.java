/**
 * Models that are a weight for each ordered pair of tracks. In: listeners x tracks preferences;
 * out: a sparse tracks x tracks matrix, which the index serves.
 */
@NullMarked
package io.segue.train.itemitem;

import org.jspecify.annotations.NullMarked;
