@NullMarked
package io.segue.evaluate.tune;

import org.jspecify.annotations.NullMarked;
