/**
 * Tracks that training has not seen. In: a division that hid some tracks, and a generation; out:
 * how well each of several ways finds them, and what that costs those who look for others.
 */
@NullMarked
package io.segue.evaluate.cold;

import org.jspecify.annotations.NullMarked;
