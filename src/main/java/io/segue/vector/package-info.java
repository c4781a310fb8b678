/**
 * Float arithmetic for recommendation: dense tables, sparse matrices, SIMD kernels with scalar
 * twins, small solvers. In: float arrays; out: float arrays.
 */
@NullMarked
package io.segue.vector;

import org.jspecify.annotations.NullMarked;
