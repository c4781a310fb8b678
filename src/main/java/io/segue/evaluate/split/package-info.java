/**
 * Dividing histories into what is learned from and what is asked for. In: a store or given files;
 * out: a store to learn from, and the held-out tracks of each listener.
 */
@NullMarked
package io.segue.evaluate.split;

import org.jspecify.annotations.NullMarked;
