/**
 * Quality as a measured fact, through the path that users get. In: a store; out: metrics of
 * held-out listens.
 */
@NullMarked
package io.segue.evaluate;

import org.jspecify.annotations.NullMarked;
