/** Tests of the package of the same name. */
@NullMarked
package io.segue.catalog;

import org.jspecify.annotations.NullMarked;
