@NullMarked
package io.segue.index;

import org.jspecify.annotations.NullMarked;
