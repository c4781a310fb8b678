/**
 * Radio from a prompt such as {@code artist:(morcheeba):2 #trip-hop year:1994-2002}. In: the text;
 * out: one interleaved ranking, and what each element matched and gave.
 */
@NullMarked
package io.segue.recommend.prompt;

import org.jspecify.annotations.NullMarked;
