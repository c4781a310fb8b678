/** Tests of text search. */
@NullMarked
package io.segue.retrieve.search;

import org.jspecify.annotations.NullMarked;
