package io.segue.recommend.reason;

import io.segue.index.View;
import java.util.List;

/** What a history's item-item rows say for a track. */
final class NeighbourContributions implements Contributions {
  private final View view;
  private final List<Heard> history;

  NeighbourContributions(View view, List<Heard> history) {
    this.view = view;
    this.history = history;
  }

  @Override
  public double[] of(int docId) {
    int[] ordinals = view.neighbours().ordinals(new int[] {docId});
    double[] contributions = new double[history.size()];
    if (ordinals[0] >= 0) {
      for (int i = 0; i < contributions.length; i++) {
        Heard heard = history.get(i);
        contributions[i] =
            heard.weights().neighbours() * view.neighbours().weights(heard.docId(), ordinals)[0];
      }
    }
    return contributions;
  }
}
