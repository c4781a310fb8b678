/** Tests of listening files. */
@NullMarked
package io.segue.listening;

import org.jspecify.annotations.NullMarked;
