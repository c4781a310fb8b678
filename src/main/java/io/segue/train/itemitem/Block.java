package io.segue.train.itemitem;

import io.segue.vector.Kernels;
import io.segue.vector.SymmetricSystem;
import java.util.Arrays;

/** Solves one track's regression on its neighbours after another; belongs to one thread. */
final class Block {
  private final float[] squares;
  private final MarkovRandomField.Options options;
  private final SymmetricSystem system;
  private final CoListening together;
  private final BlockGram gram;
  private final TopEntries nearest;
  private final float[] solution;

  Block(Histories histories, MarkovRandomField.Options options, Kernels kernels) {
    this.squares = histories.squares();
    this.options = options;
    this.system = new SymmetricSystem(kernels, options.neighbours());
    this.together = new CoListening(histories);
    this.gram = new BlockGram(histories);
    this.nearest = new TopEntries(options.neighbours());
    this.solution = new float[options.neighbours()];
  }

  /** The weights of the neighbours of one track. */
  SparseRow explain(int track) {
    together.of(track);
    nearest.clear();
    for (int i = 0; i < together.size(); i++) {
      int other = together.track(i);
      if (other != track) {
        nearest.offer(other, together.sum(other) / (float) Math.sqrt(squares[other]));
      }
    }
    int[] neighbours = nearest.ascending();
    if (neighbours.length == 0) {
      return SparseRow.EMPTY;
    }
    system.start(neighbours.length);
    gram.addTo(system, neighbours);
    for (int p = 0; p < neighbours.length; p++) {
      system.target(p, together.sum(neighbours[p]));
      system.add(p, p, ridge(neighbours[p]));
    }
    system.solve(solution);
    return new SparseRow(neighbours, Arrays.copyOf(solution, neighbours.length));
  }

  private float ridge(int track) {
    double scale = Math.pow(squares[track], options.regularizationExponent());
    return (float) (options.regularization() * scale);
  }
}
