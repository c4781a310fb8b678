/**
 * List construction: ranked candidates come in, the list that is heard goes out, with caps,
 * versions, diversity, calibration, rotation and flow.
 */
@NullMarked
package io.segue.rerank.list;

import org.jspecify.annotations.NullMarked;
