package io.segue.evaluate.statistic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several named values of each listener of a run; NaN where a listener has none. */
public final class Scores {
  private final List<String> names;
  private final double[][] rows;

  /**
   * Values of listeners.
   *
   * @param names of the columns
   * @param rows a row for each listener; not copied
   */
  public Scores(List<String> names, double[][] rows) {
    this.names = List.copyOf(names);
    this.rows = rows;
    for (double[] row : rows) {
      if (row.length != names.size()) {
        throw new IllegalArgumentException(
            "length mismatch: " + row.length + " values != " + names.size() + " names");
      }
    }
  }

  public List<String> names() {
    return names;
  }

  public int listeners() {
    return rows.length;
  }

  /** The mean of each column over the listeners who have a value; without any, none. */
  public Map<String, Double> means() {
    Means means = new Means(names.size());
    for (double[] row : rows) {
      means.add(row);
    }
    Map<String, Double> named = new LinkedHashMap<>();
    for (int column = 0; column < names.size(); column++) {
      if (!Double.isNaN(means.of(column))) {
        named.put(names.get(column), means.of(column));
      }
    }
    return named;
  }

  /**
   * These values less those of another run for the same listeners.
   *
   * @throws IllegalArgumentException if shapes or names differ
   */
  public Scores minus(Scores other) {
    if (!names.equals(other.names) || rows.length != other.rows.length) {
      throw new IllegalArgumentException("the runs differ in listeners or metrics");
    }
    double[][] differences = new double[rows.length][];
    for (int listener = 0; listener < rows.length; listener++) {
      double[] mine = rows[listener];
      double[] others = other.rows[listener];
      differences[listener] = new double[mine.length];
      Arrays.setAll(differences[listener], column -> mine[column] - others[column]);
    }
    return new Scores(names, differences);
  }

  double[] row(int listener) {
    return rows[listener];
  }

  double[] column(int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }
}
