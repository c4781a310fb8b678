/** Tests of the package of the same name. */
@NullMarked
package io.segue.store;

import org.jspecify.annotations.NullMarked;
