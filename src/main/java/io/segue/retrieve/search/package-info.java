/**
 * Text search. In: what somebody typed; out: a Lucene query over titles, artists, albums and
 * labels, its hits, facets, matched ranges and suggestions.
 */
@NullMarked
package io.segue.retrieve.search;

import org.jspecify.annotations.NullMarked;
