package io.segue.rerank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Candidates x signals: each candidate's exact score of each signal; NaN where it has none. A row
 * is a document of the view.
 */
public final class SignalTable {
  private final int[] docIds;
  private final Map<String, float[]> columns = new LinkedHashMap<>();
  private final Map<String, double[]> lifts = new LinkedHashMap<>();

  /** A table of these documents, without signals yet; not copied. */
  public SignalTable(int[] docIds) {
    this.docIds = docIds;
  }

  /**
   * Adds one signal's column, which is not copied.
   *
   * @throws IllegalArgumentException if its length is not the number of candidates
   */
  public void add(String signal, float[] scores) {
    if (scores.length != docIds.length) {
      throw new IllegalArgumentException(
          "length mismatch: " + scores.length + " != " + docIds.length);
    }
    columns.put(signal, scores);
  }

  /**
   * Lifts candidates whatever the signals say; not copied.
   *
   * @param lift in best fused scores, at least 0 for each candidate
   */
  public void lift(String name, double[] lift) {
    lifts.put(name, lift);
  }

  public int candidates() {
    return docIds.length;
  }

  /** The document of a row. */
  public int docId(int row) {
    return docIds[row];
  }

  /** Names of the signals in the order in which they were added. */
  public List<String> signals() {
    return List.copyOf(columns.keySet());
  }

  /** The lifts by name, shared. */
  Map<String, double[]> lifts() {
    return lifts;
  }

  /** One column, shared. */
  float[] column(String signal) {
    float[] column = columns.get(signal);
    if (column == null) {
      throw new IllegalArgumentException("no signal '" + signal + "' in " + columns.keySet());
    }
    return column;
  }
}
