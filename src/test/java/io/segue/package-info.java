/** Tests that look at the whole of Segue. */
@NullMarked
package io.segue;

import org.jspecify.annotations.NullMarked;
