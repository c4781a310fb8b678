/**
 * Fusion of signals into one order. In: candidates x signals; out: a ranked list with the parts of
 * each score.
 */
@NullMarked
package io.segue.rerank;

import org.jspecify.annotations.NullMarked;
