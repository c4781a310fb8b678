package io.segue.index;

import io.segue.vector.Kernels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Turns the cosine of two tracks into a similarity of 0 to 1 that means the same for every query: 0
 * for what two tracks at random have or less (the median), 0.5 for what only one random pair in a
 * hundred exceeds, 1 for the track itself, straight lines between.
 *
 * <p>The pairs are all those of {@value #SAMPLE} tracks, taken at equal distances from the order of
 * popularity in the generation's largest segment; so the scale is a function of the generation.
 */
public final class SimilarityScale {
  private static final int SAMPLE = 400;
  private static final int FEWEST = 20;
  private static final double NEAR = 0.99;
  private static final double HALF = 0.5;
  private static final SimilarityScale PLAIN = new SimilarityScale(0, HALF);

  private final double random;
  private final double near;

  /** A scale of a median of random pairs and their 99th percentile, which lies between it and 1. */
  SimilarityScale(double random, double near) {
    this.random = random;
    this.near = near;
  }

  /** The scale of one field of unit vectors; the cosine itself, at least 0, where too few are. */
  static SimilarityScale of(IndexSearcher searcher, String field) {
    Optional<LeafReaderContext> largest =
        searcher.getIndexReader().leaves().stream()
            .max(Comparator.comparingInt(leaf -> leaf.reader().maxDoc()));
    try {
      FloatVectorValues vectors =
          largest.isPresent() ? largest.get().reader().getFloatVectorValues(field) : null;
      return vectors == null || vectors.size() < FEWEST ? PLAIN : of(sample(vectors));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** 0 to 1, never falling with the cosine. */
  public double similarity(double cosine) {
    if (cosine <= random) {
      return 0;
    }
    return cosine <= near
        ? HALF * (cosine - random) / (near - random)
        : Math.min(1, HALF + HALF * (cosine - near) / (1 - near));
  }

  /** The median cosine of two tracks at random. */
  public double random() {
    return random;
  }

  /** The cosine that one random pair in a hundred exceeds. */
  public double near() {
    return near;
  }

  private static List<float[]> sample(FloatVectorValues vectors) throws IOException {
    List<float[]> sample = new ArrayList<>();
    int size = Math.min(SAMPLE, vectors.size());
    for (int i = 0; i < size; i++) {
      sample.add(vectors.vectorValue((int) ((long) i * vectors.size() / size)).clone());
    }
    return sample;
  }

  private static SimilarityScale of(List<float[]> sample) {
    double[] cosines = new double[sample.size() * (sample.size() - 1) / 2];
    int pair = 0;
    for (int i = 0; i < sample.size(); i++) {
      float[] a = sample.get(i);
      for (int j = 0; j < i; j++) {
        cosines[pair++] = Kernels.dot(a, 0, sample.get(j), 0, a.length);
      }
    }
    Arrays.sort(cosines);
    double random = Math.clamp(cosines[cosines.length / 2], -1, HALF);
    double near = Math.clamp(cosines[(int) (NEAR * (cosines.length - 1))], random + 1e-3, 1 - 1e-3);
    return new SimilarityScale(random, near);
  }
}
