/** Tests and benchmarks of training, fold-in and model files. */
@NullMarked
package io.segue.train;

import org.jspecify.annotations.NullMarked;
