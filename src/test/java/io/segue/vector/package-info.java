/** Tests and benchmarks of the kernels against plain oracles. */
@NullMarked
package io.segue.vector;

import org.jspecify.annotations.NullMarked;
