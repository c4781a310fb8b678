package io.segue.evaluate.tune;

/**
 * Chooses settings to try. What it does is a function of the space, of its own options and of the
 * values that it gets, so that asking again for values that are known repeats a search.
 */
public interface Search {
  /** The searches by name. */
  static Search named(String name, int trials, long seed) {
    return switch (name) {
      case "grid" -> new GridSearch();
      case "random" -> new RandomSearch(trials, seed);
      case "halving" -> new HalvingSearch(trials, seed);
      case "cma-es" -> new EvolutionSearch(trials, seed);
      default ->
          throw new IllegalArgumentException(
              "search must be grid, random, halving or cma-es: " + name);
    };
  }

  /** Searches to the end; the best of what was tried with all listeners is the result. */
  void run(SearchSpace space, Trials trials);

  /** How many trials it makes at most; a setting may be tried with ever more listeners. */
  int trials(SearchSpace space);
}
