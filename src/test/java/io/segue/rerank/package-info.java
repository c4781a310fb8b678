@NullMarked
package io.segue.rerank;

import org.jspecify.annotations.NullMarked;
