/**
 * Search for the best profile on a validation part of what may be learned from. In: a search space
 * and held-out tracks; out: a profile with the value that it reached.
 */
@NullMarked
package io.segue.evaluate.tune;

import org.jspecify.annotations.NullMarked;
