/**
 * What a ranked list is worth. In: ranked lists, held-out tracks and what training knew of the
 * tracks; out: one number for each list and metric, and numbers over all lists together.
 */
@NullMarked
package io.segue.evaluate.metric;

import org.jspecify.annotations.NullMarked;
