/** Tests of attribute priors. */
@NullMarked
package io.segue.train.prior;

import org.jspecify.annotations.NullMarked;
