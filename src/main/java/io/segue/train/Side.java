package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.SparseMatrix;

/**
 * One side of the alternation: the rows to solve and what was observed of them.
 *
 * @param observations own rows x the other side's rows; a value is c − 1, negative where p is 0
 * @param vectors own rows x dimension, overwritten by solving
 */
record Side(SparseMatrix observations, DenseTable vectors) {
  int rows() {
    return vectors.rows();
  }

  int observations(int row) {
    return observations.offset(row + 1) - observations.offset(row);
  }

  int positives(int row) {
    int positives = 0;
    for (int e = observations.offset(row); e < observations.offset(row + 1); e++) {
      positives += observations.values()[e] > 0 ? 1 : 0;
    }
    return positives;
  }
}
