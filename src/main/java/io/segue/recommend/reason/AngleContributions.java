package io.segue.recommend.reason;

import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.vector.Kernels;
import java.util.Optional;

/** The cosine with the learned vector of the one track that similarity is asked for. */
final class AngleContributions implements Contributions {
  private final View view;
  private final int seed;

  AngleContributions(View view, int seed) {
    this.view = view;
    this.seed = seed;
  }

  @Override
  public double[] of(int docId) {
    Optional<float[]> own = view.vector(Fields.CF_DIRECTION, seed);
    Optional<float[]> other = view.vector(Fields.CF_DIRECTION, docId);
    return new double[] {
      own.isPresent() && other.isPresent()
          ? Kernels.dot(own.get(), 0, other.get(), 0, own.get().length)
          : 0
    };
  }
}
