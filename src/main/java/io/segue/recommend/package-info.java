/**
 * One request end to end: search, similar tracks, recommendations. In: a request; out: a response
 * that names strategy, generation and parts.
 */
@NullMarked
package io.segue.recommend;

import org.jspecify.annotations.NullMarked;
