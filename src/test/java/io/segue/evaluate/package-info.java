@NullMarked
package io.segue.evaluate;

import org.jspecify.annotations.NullMarked;
