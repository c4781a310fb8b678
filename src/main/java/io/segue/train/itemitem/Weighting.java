package io.segue.train.itemitem;

/** How much a play of one listener tells about a track, in the terms of text retrieval. */
public enum Weighting {
  /** The preference as it is. */
  PLAIN,
  /** Times ln(tracks / (1 + tracks of the listener)), or 0 if that is negative. */
  TF_IDF,
  /** The same, with the preference saturating, sooner for tracks that few people hear. */
  BM25
}
