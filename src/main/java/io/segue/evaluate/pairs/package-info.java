/**
 * Text files of listeners with their tracks, as recommender papers exchange them. In: files of
 * {@code LISTENER TRACK TRACK ...}; out: sets, ranked lists and checksums.
 */
@NullMarked
package io.segue.evaluate.pairs;

import org.jspecify.annotations.NullMarked;
