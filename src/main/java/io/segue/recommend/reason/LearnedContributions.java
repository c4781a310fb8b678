package io.segue.recommend.reason;

import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.train.FoldIn;
import io.segue.train.FoldInAccount;
import io.segue.vector.DenseTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a history adds to the inner product with the listener's folded-in vector. */
final class LearnedContributions implements Contributions {
  private final View view;
  private final FoldInAccount account;
  private final int[] rows;

  private LearnedContributions(View view, FoldInAccount account, int[] rows) {
    this.view = view;
    this.account = account;
    this.rows = rows;
  }

  /** The account of a history, or empty if nothing was learned about any of its tracks. */
  static Optional<Contributions> of(View view, List<Heard> history) {
    List<Optional<float[]>> vectors =
        history.stream().map(heard -> view.vector(Fields.CF, heard.docId())).toList();
    int[] rows = new int[history.size()];
    int learned = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = vectors.get(i).isPresent() ? learned++ : -1;
    }
    Optional<FoldIn> foldIn = view.foldIn();
    if (foldIn.isEmpty() || !isAnyLiked(history, rows)) {
      return Optional.empty();
    }
    DenseTable table = new DenseTable(learned, foldIn.get().dimension());
    float[] weights = new float[learned];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] >= 0) {
        float[] vector = vectors.get(i).orElseThrow();
        System.arraycopy(vector, 0, table.values(), table.offset(rows[i]), vector.length);
        weights[rows[i]] = history.get(i).weights().learned();
      }
    }
    return Optional.of(new LearnedContributions(view, foldIn.get().account(table, weights), rows));
  }

  private static boolean isAnyLiked(List<Heard> history, int[] rows) {
    return IntStream.range(0, rows.length)
        .anyMatch(i -> rows[i] >= 0 && history.get(i).weights().learned() > 0);
  }

  @Override
  public double[] of(int docId) {
    double[] contributions = new double[rows.length];
    Optional<float[]> track = view.vector(Fields.CF, docId);
    if (track.isPresent()) {
      double[] learned = account.contributions(track.get());
      for (int i = 0; i < rows.length; i++) {
        contributions[i] = rows[i] < 0 ? 0 : learned[rows[i]];
      }
    }
    return contributions;
  }
}
