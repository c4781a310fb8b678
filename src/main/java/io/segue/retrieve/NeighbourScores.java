package io.segue.retrieve;

import io.segue.index.NeighbourSums;
import io.segue.index.NeighbourTable;
import io.segue.index.View;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The score of every learned track for one history: the sum of what its tracks speak for, by one
 * pass over their rows. Computed once a request, for retriever and signal alike; the request closes
 * them. Not thread-safe.
 */
public final class NeighbourScores implements AutoCloseable {
  private final NeighbourTable table;
  private final NeighbourSums sums;

  private NeighbourScores(NeighbourTable table, NeighbourSums sums) {
    this.table = table;
    this.sums = sums;
  }

  /**
   * A track of a history.
   *
   * @param docId in the view
   * @param weight how much it counts; may be negative
   */
  public record Heard(int docId, float weight) {}

  /** The scores for a history, or empty if nothing was learned about any of its tracks. */
  public static Optional<NeighbourScores> of(View view, List<Heard> history) {
    NeighbourTable table = view.neighbours();
    if (table.ordinals() == 0) {
      return Optional.empty();
    }
    List<Heard> ascending = history.stream().sorted(Comparator.comparingInt(Heard::docId)).toList();
    int[] docIds = new int[ascending.size()];
    float[] weights = new float[docIds.length];
    for (int i = 0; i < docIds.length; i++) {
      docIds[i] = ascending.get(i).docId();
      weights[i] = ascending.get(i).weight();
    }
    NeighbourSums sums = table.sums();
    if (table.add(docIds, weights, sums) == 0) {
      sums.close();
      return Optional.empty();
    }
    return Optional.of(new NeighbourScores(table, sums));
  }

  NeighbourTable table() {
    return table;
  }

  /** One score for each ordinal; 0 where no track of the history says anything. Shared. */
  NeighbourSums sums() {
    return sums;
  }

  @Override
  public void close() {
    sums.close();
  }
}
