/**
 * Rating prediction. In: explicit ratings and questions about others; out: expected ratings, never
 * outside of the scale.
 */
@NullMarked
package io.segue.train.rating;

import org.jspecify.annotations.NullMarked;
