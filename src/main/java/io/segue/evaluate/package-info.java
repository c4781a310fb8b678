/**
 * Quality as a measured fact, through the path that users get. In: divided histories and a
 * generation; out: metrics of the ranked lists, with intervals and by stratum.
 */
@NullMarked
package io.segue.evaluate;

import org.jspecify.annotations.NullMarked;
