@NullMarked
package io.segue.evaluate.pairs;

import org.jspecify.annotations.NullMarked;
