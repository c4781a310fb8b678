/**
 * What is known before anything is heard: how listeners of one attribute value differ from all. In:
 * the listener x track matrix and attributes; out: log ratios for each value and track.
 */
@NullMarked
package io.segue.train.prior;

import org.jspecify.annotations.NullMarked;
