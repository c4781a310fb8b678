/** Quality of text search on tracks that are known to be there. In: tracks; out: figures. */
@NullMarked
package io.segue.evaluate.search;

import org.jspecify.annotations.NullMarked;
