package io.segue.train.itemitem;

import io.segue.vector.SparseMatrix;

/**
 * Preferences with text retrieval's weights: a track is a document, its listeners are the words.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson, Zaragoza 2009, The probabilistic
 *     relevance framework: BM25 and beyond</a>
 */
final class WeightedPreferences {
  private static final double SATURATION = 1.2;
  private static final double LENGTH_WEIGHT = 0.75;

  private WeightedPreferences() {}

  static SparseMatrix of(SparseMatrix preferences, Weighting weighting) {
    return switch (weighting) {
      case PLAIN -> preferences;
      case TF_IDF -> timesRarity(preferences);
      case BM25 -> timesRarity(saturated(preferences));
    };
  }

  private static SparseMatrix timesRarity(SparseMatrix preferences) {
    float[] values = preferences.values().clone();
    for (int listener = 0; listener < preferences.rows(); listener++) {
      int tracks = preferences.offset(listener + 1) - preferences.offset(listener);
      float rarity = (float) Math.max(0, Math.log(preferences.columns() / (1.0 + tracks)));
      for (int e = preferences.offset(listener); e < preferences.offset(listener + 1); e++) {
        values[e] *= rarity;
      }
    }
    return preferences.withValues(values);
  }

  private static SparseMatrix saturated(SparseMatrix preferences) {
    double[] lengths = new double[preferences.columns()];
    double total = 0;
    for (int e = 0; e < preferences.entries(); e++) {
      lengths[preferences.columnOrdinals()[e]] += preferences.values()[e];
      total += preferences.values()[e];
    }
    float[] values = new float[preferences.entries()];
    for (int e = 0; e < values.length; e++) {
      double relative = lengths[preferences.columnOrdinals()[e]] * lengths.length / total;
      double half = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * relative);
      double value = preferences.values()[e];
      values[e] = (float) (value * (SATURATION + 1) / (value + half));
    }
    return preferences.withValues(values);
  }
}
