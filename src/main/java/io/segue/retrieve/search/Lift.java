package io.segue.retrieve.search;

import io.segue.index.Fields;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/**
 * The factor by which popularity and a listener's liking lift a track: at least 1, at most (1 +
 * prior) (1 + {@value #LIKING}).
 */
final class Lift extends DoubleValuesSource {
  /** How much the most liked track is lifted. */
  static final double LIKING = 0.35;

  private final float prior;
  private final Affinity affinity;

  Lift(float prior, Affinity affinity) {
    this.prior = prior;
    this.affinity = affinity;
  }

  /**
   * Both factors of one track.
   *
   * @param popularity at least 1
   * @param liking at least 1
   */
  record Factors(double popularity, double liking) {
    double product() {
      return popularity * liking;
    }
  }

  /** Reads the factors of a segment's documents, in ascending order. */
  LeafFactors factors(LeafReaderContext leaf) throws IOException {
    return new LeafFactors(leaf);
  }

  /** The factors within one segment. */
  final class LeafFactors {
    private final NumericDocValues priors;
    private final LeafLiking liking;

    private LeafFactors(LeafReaderContext leaf) throws IOException {
      this.priors = DocValues.getNumeric(leaf.reader(), Fields.PRIOR);
      this.liking = new LeafLiking(leaf, affinity);
    }

    Factors of(int doc) throws IOException {
      double popularity =
          priors.advanceExact(doc) ? Float.intBitsToFloat((int) priors.longValue()) : 0;
      return new Factors(1 + prior * popularity, 1 + LIKING * liking.of(doc));
    }
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    LeafFactors factors = factors(leaf);
    return new DoubleValues() {
      private double value = 1;

      @Override
      public double doubleValue() {
        return value;
      }

      @Override
      public boolean advanceExact(int doc) throws IOException {
        value = factors.of(doc).product();
        return true;
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return false;
  }

  @Override
  public int hashCode() {
    return Objects.hash(prior, affinity);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lift lift && prior == lift.prior && affinity.equals(lift.affinity);
  }

  @Override
  public String toString() {
    return "lift(" + prior + ")";
  }
}
