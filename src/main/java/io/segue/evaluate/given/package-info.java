/**
 * How good answers are to listeners of whom little is known yet. In: held-out listeners and ways to
 * answer them; out: curves over how much is told.
 */
@NullMarked
package io.segue.evaluate.given;

import org.jspecify.annotations.NullMarked;
