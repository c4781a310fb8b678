package io.segue.evaluate.tune;

/**
 * The base's own setting, and settings drawn at random.
 *
 * @param count how many, at least 1
 * @see <a href="https://www.jmlr.org/papers/v13/bergstra12a.html">Bergstra, Bengio 2012</a>
 */
record RandomSearch(int count, long seed) implements Search {
  @Override
  public void run(SearchSpace space, Trials trials) {
    Draws.of(space, count, seed).forEach(setting -> trials.value(setting, 1));
  }

  @Override
  public int trials(SearchSpace space) {
    return Draws.of(space, count, seed).size();
  }
}
