package io.segue.recommend.reason;

import io.segue.index.ContentEncoder;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.vector.Kernels;
import java.util.List;
import java.util.Optional;

/**
 * What a history adds to the cosine with its mean content: the mean is a weighted sum of unit
 * vectors, so the cosine is one too.
 */
final class ContentContributions implements Contributions {
  private final View view;
  private final List<Optional<float[]>> vectors;
  private final double[] weights;
  private final float[] sum = new float[ContentEncoder.DIMENSION];

  ContentContributions(View view, List<Heard> history) {
    this.view = view;
    this.vectors =
        history.stream().map(heard -> view.vector(Fields.CONTENT, heard.docId())).toList();
    this.weights = new double[history.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = history.get(i).weights().content();
      float weight = (float) weights[i];
      vectors.get(i).ifPresent(vector -> Kernels.axpy(weight, vector, 0, sum, 0, sum.length));
    }
    double length = Kernels.norm(sum);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = length > 0 ? weights[i] / length : 0;
    }
  }

  @Override
  public double[] of(int docId) {
    double[] contributions = new double[weights.length];
    view.vector(Fields.CONTENT, docId)
        .ifPresent(track -> {
          for (int i = 0; i < contributions.length; i++) {
            double weight = weights[i];
            contributions[i] =
                vectors.get(i).map(vector -> weight * product(vector, track)).orElse(0.0);
          }
        });
    return contributions;
  }

  /** The unit vector that content is compared with; empty if nothing is known. */
  Optional<float[]> mean() {
    return Kernels.direction(sum);
  }

  private static double product(float[] a, float[] b) {
    double product = 0;
    for (ContentEncoder.Block block : ContentEncoder.Block.values()) {
      product += block.product(a, b);
    }
    return product;
  }
}
