/** Tests of the evaluation of search. */
@NullMarked
package io.segue.evaluate.search;

import org.jspecify.annotations.NullMarked;
