/** Tests of tracks and of catalogue files. */
@NullMarked
package io.segue.catalog;

import org.jspecify.annotations.NullMarked;
