/** Tests of the package of the same name. */
@NullMarked
package io.segue.listening;

import org.jspecify.annotations.NullMarked;
