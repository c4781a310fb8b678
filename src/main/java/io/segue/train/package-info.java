/**
 * Offline learning: factorizers, their model files, and fold-in of one listener. In: the listener x
 * track matrix; out: a model directory.
 */
@NullMarked
package io.segue.train;

import org.jspecify.annotations.NullMarked;
