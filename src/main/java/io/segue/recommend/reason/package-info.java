/**
 * Why a track is answered. In: a history, the parts of a score; out: what each track of the history
 * adds to each part, what is shared, and one sentence.
 */
@NullMarked
package io.segue.recommend.reason;

import org.jspecify.annotations.NullMarked;
