package io.segue.evaluate.tune;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Successive halving: the settings of a {@link RandomSearch} are tried with a ninth of the
 * listeners, the best third of them with a third, and the best third of those with all. With fewer
 * than nine settings there are fewer rounds.
 *
 * @param count how many settings, at least 1
 * @see <a href="https://proceedings.mlr.press/v51/jamieson16.html">Jamieson, Talwalkar 2016</a>
 */
record HalvingSearch(int count, long seed) implements Search {
  private static final int REDUCTION = 3;
  private static final int MAX_ROUNDS = 2;

  @Override
  public void run(SearchSpace space, Trials trials) {
    List<Assignment> alive = Draws.of(space, count, seed);
    for (int round = rounds(alive.size()); round > 0; round--) {
      List<Assignment> ranked = ranked(alive, Math.pow(REDUCTION, -round), trials);
      int kept = Math.ceilDiv(ranked.size(), REDUCTION);
      ranked.subList(kept, ranked.size()).forEach(trials::dropped);
      alive = ranked.subList(0, kept);
    }
    alive.forEach(setting -> trials.value(setting, 1));
  }

  @Override
  public int trials(SearchSpace space) {
    int alive = Draws.of(space, count, seed).size();
    int all = 0;
    for (int round = rounds(alive); round > 0; round--) {
      all += alive;
      alive = Math.ceilDiv(alive, REDUCTION);
    }
    return all + alive;
  }

  /** Best first; of equal ones, the one drawn earlier. */
  private static List<Assignment> ranked(List<Assignment> alive, double share, Trials trials) {
    Map<Assignment, Double> values = new HashMap<>();
    alive.forEach(setting -> values.put(setting, trials.value(setting, share)));
    return alive.stream()
        .sorted(
            Comparator.comparingDouble((Assignment setting) -> values.getOrDefault(setting, 0.0))
                .reversed())
        .toList();
  }

  private static int rounds(int settings) {
    int rounds = 0;
    for (int left = settings; left >= REDUCTION && rounds < MAX_ROUNDS; left /= REDUCTION) {
      rounds++;
    }
    return rounds;
  }
}
