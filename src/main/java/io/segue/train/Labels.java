package io.segue.train;

import io.segue.vector.SparseMatrix;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the catalogue says about the tracks of a training set, as labels that several tracks share.
 *
 * <p>A label counts like a listener who heard its tracks: stacked under the listens it connects
 * tracks that nobody heard together yet.
 *
 * @see <a href="https://doi.org/10.1145/3383313.3418480">Jeunen, Van Balen, Goethals 2020,
 *     closed-form models with side-information</a>
 */
public final class Labels {
  /** Kinds of labels. */
  public enum Kind {
    ARTIST,
    ALBUM,
    GENRE,
    TAG
  }

  private final Map<Kind, SparseMatrix> byKind;

  /**
   * Labels by kind.
   *
   * @param byKind labels x tracks, ones; a kind may be missing
   */
  Labels(Map<Kind, SparseMatrix> byKind) {
    this.byKind = Collections.unmodifiableMap(new EnumMap<>(byKind));
  }

  /** Nothing is known. */
  public static Labels none() {
    return new Labels(new EnumMap<>(Kind.class));
  }

  /** Kinds of which there is a label. */
  public Set<Kind> kinds() {
    return byKind.keySet();
  }

  /** Number of labels of a kind. */
  public int count(Kind kind) {
    SparseMatrix labels = byKind.get(kind);
    return labels == null ? 0 : labels.rows();
  }

  /** The labels of each kind, by kind: labels x tracks. */
  List<SparseMatrix> matrices() {
    return List.copyOf(byKind.values());
  }

  /**
   * Puts a row for each label under the preferences.
   *
   * @param preferences listeners x tracks
   * @return (listeners + labels) x tracks; {@code preferences} itself if no label has a weight
   */
  SparseMatrix under(SparseMatrix preferences, LabelWeights weights) {
    SparseMatrix stacked = preferences;
    for (Map.Entry<Kind, SparseMatrix> entry : byKind.entrySet()) {
      double weight = weights.of(entry.getKey());
      if (weight > 0) {
        SparseMatrix few = withoutLarge(entry.getValue(), weights.largest());
        // Squares of values are what adds up in a Gram matrix.
        stacked = stacked.above(few.filledWith((float) Math.sqrt(weight)));
      }
    }
    return stacked;
  }

  /** A label of nearly all tracks says little about two of them, and costs the square of them. */
  private static SparseMatrix withoutLarge(SparseMatrix labels, int largest) {
    int[] kept = new int[labels.rows()];
    int count = 0;
    for (int row = 0; row < labels.rows(); row++) {
      if (labels.offset(row + 1) - labels.offset(row) <= largest) {
        kept[count++] = row;
      }
    }
    return labels.select(Arrays.copyOf(kept, count));
  }
}
