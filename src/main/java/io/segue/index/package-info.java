/**
 * Generations: the Lucene schema, the builder, publish and rollback, live updates. In: store and
 * model; out: one immutable view per request.
 */
@NullMarked
package io.segue.index;

import org.jspecify.annotations.NullMarked;
