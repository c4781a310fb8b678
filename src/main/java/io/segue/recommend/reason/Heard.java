package io.segue.recommend.reason;

import io.segue.catalog.TrackId;

/**
 * A track of a history that the view knows and that says something about a taste.
 *
 * @param track which
 * @param docId its document in the view
 * @param weights how much it counts
 */
public record Heard(TrackId track, int docId, Weights weights) {
  /**
   * How much a track counts in each signal; negative if it speaks against what is like it.
   *
   * @param learned when the listener's vector is folded in
   * @param neighbours by item-item weights
   * @param content in the mean of content
   */
  public record Weights(float learned, float neighbours, float content) {
    /** A track that stands for itself. */
    public static final Weights ONE = new Weights(1f, 1f, 1f);
  }

  /** Whether it speaks for what is like it. */
  boolean isLiked() {
    return weights.content() > 0;
  }
}
