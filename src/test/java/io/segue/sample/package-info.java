/** Tests of the generated sample, through the files it writes. */
@NullMarked
package io.segue.sample;

import org.jspecify.annotations.NullMarked;
