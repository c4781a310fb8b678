/** Recommendations from seeds. In: tracks, artists, genres and wishes; out: tracks, pool sizes. */
@NullMarked
package io.segue.recommend.seed;

import org.jspecify.annotations.NullMarked;
