package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives every track a vector: what was learned of it and what is projected for it, each by its
 * share. The table is then as if it had been learned so: its Gram matrix is that of the tracks that
 * somebody heard, and listeners are folded in against both.
 */
final class ProjectedVectors {
  private final ProjectionOptions options;
  private final Descriptions descriptions;

  ProjectedVectors(ProjectionOptions options, Descriptions descriptions) {
    this.options = options;
    this.descriptions = descriptions;
  }

  /** How many listeners prefer each track. */
  static int[] listeners(SparseMatrix preferences) {
    int[] listeners = new int[preferences.columns()];
    for (int e = 0; e < preferences.entries(); e++) {
      listeners[preferences.columnOrdinals()[e]] += preferences.values()[e] > 0 ? 1 : 0;
    }
    return listeners;
  }

  /**
   * The same factorization with other track vectors; those of the given one are not changed.
   *
   * @param listeners of each track
   */
  Factorization over(Factorization learned, Projection projection, int[] listeners) {
    DenseTable old = learned.tracks();
    DenseTable tracks = new DenseTable(old.rows(), old.columns(), old.values().clone());
    boolean blends = false;
    for (int t = 0; t < listeners.length; t++) {
      double share = options.confidence(listeners[t]);
      if (share > 0 && share < 1) {
        blends |= blend(tracks, t, share, projection.of(traits(t), descriptions.numbers().row(t)));
      }
    }
    GramMatrix gram = blends ? GramMatrix.of(tracks) : learned.trackGram();
    for (int t = 0; t < listeners.length; t++) {
      if (listeners[t] == 0) {
        float[] vector =
            projection
                .unheard(traits(t), descriptions.numbers().row(t))
                .orElseGet(() -> new float[tracks.columns()]);
        System.arraycopy(vector, 0, tracks.values(), tracks.offset(t), vector.length);
      }
    }
    return new Factorization(
        learned.listeners(), tracks, gram, learned.losses(), learned.options());
  }

  private static boolean blend(
      DenseTable tracks, int track, double share, Optional<float[]> projected) {
    int offset = tracks.offset(track);
    projected.ifPresent(vector -> {
      for (int i = 0; i < vector.length; i++) {
        float learned = tracks.values()[offset + i];
        tracks.values()[offset + i] = (float) (share * learned + (1 - share) * vector[i]);
      }
    });
    return projected.isPresent();
  }

  private List<Trait> traits(int track) {
    SparseMatrix matrix = descriptions.traitsOfTracks();
    List<Trait> traits = new ArrayList<>();
    for (int e = matrix.offset(track); e < matrix.offset(track + 1); e++) {
      traits.add(descriptions.traits().get(matrix.columnOrdinals()[e]));
    }
    return traits;
  }
}
