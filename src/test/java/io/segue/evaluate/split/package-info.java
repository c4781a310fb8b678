@NullMarked
package io.segue.evaluate.split;

import org.jspecify.annotations.NullMarked;
