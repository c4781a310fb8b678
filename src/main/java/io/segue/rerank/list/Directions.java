package io.segue.rerank.list;

import io.segue.vector.Kernels;
import java.util.List;
import java.util.Optional;

/**
 * A unit vector for each candidate in the joint space of what listeners do and what tracks are.
 *
 * <p>Each part (learned, content) has the same say; what is unknown of a track is zero. A track of
 * which nothing is known resembles none.
 */
public final class Directions {
  private static final float[] UNKNOWN = {};

  private final float[][] rows;

  private Directions(float[][] rows) {
    this.rows = rows;
  }

  /** The directions of joint vectors, empty ones where nothing is known. */
  public static Directions of(List<Optional<float[]>> joint) {
    return new Directions(
        joint.stream().map(vector -> vector.orElse(UNKNOWN)).toArray(float[][]::new));
  }

  /**
   * Two unit vectors as one of length 1, or empty if both are unknown.
   *
   * @param lengths how long the two are where they are known
   */
  public static Optional<float[]> joint(
      Optional<float[]> learned, Optional<float[]> content, Lengths lengths) {
    float[] both = new float[lengths.learned() + lengths.content()];
    learned.ifPresent(vector -> System.arraycopy(vector, 0, both, 0, lengths.learned()));
    content.ifPresent(
        vector -> System.arraycopy(vector, 0, both, lengths.learned(), lengths.content()));
    return Kernels.direction(both);
  }

  /** How long the two parts of a joint vector are; 0 if no track has that part. */
  public record Lengths(int learned, int content) {}

  int size() {
    return rows.length;
  }

  /** -1..1; of a track with itself 1, of an unknown one with others 0. */
  double cosine(int a, int b) {
    if (a == b) {
      return 1;
    }
    float[] left = rows[a];
    float[] right = rows[b];
    return left.length == 0 || right.length == 0 ? 0 : Kernels.dot(left, 0, right, 0, left.length);
  }
}
