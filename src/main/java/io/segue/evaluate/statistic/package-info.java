/**
 * How sure a mean over listeners is. In: values of each listener; out: intervals and comparisons.
 */
@NullMarked
package io.segue.evaluate.statistic;

import org.jspecify.annotations.NullMarked;
