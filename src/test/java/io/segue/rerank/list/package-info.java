/** Tests of list construction. */
@NullMarked
package io.segue.rerank.list;

import org.jspecify.annotations.NullMarked;
