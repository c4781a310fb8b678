/**
 * One small class per retriever, all under the same filter. In: a view, a query and a filter; out:
 * candidates.
 */
@NullMarked
package io.segue.retrieve;

import org.jspecify.annotations.NullMarked;
