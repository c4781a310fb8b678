/** Tests of rating prediction. */
@NullMarked
package io.segue.train.rating;

import org.jspecify.annotations.NullMarked;
