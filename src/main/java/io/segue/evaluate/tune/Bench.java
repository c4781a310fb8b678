package io.segue.evaluate.tune;

import io.segue.evaluate.KeptPools;
import io.segue.files.Leftovers;
import io.segue.index.ServingIndex;
import io.segue.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Tries one setting: learn, publish, and look for the weights that serve the asked listeners best.
 * A generation that more listeners may be asked about is kept until it is dropped.
 */
public final class Bench {
  private final SearchSpace space;
  private final WeightSearch weightSearch;
  private final Examination examination;
  private final Workplace workplace;
  private final Map<Assignment, Path> published = new HashMap<>();
  private int numbered;

  /**
   * Where the work is done.
   *
   * @param store what is learned from, and the histories that are told
   * @param directory for generations, to which nobody else writes
   * @param publisher learns and publishes from that store
   * @param threads for ranking
   * @param monitor hears of the ranking
   */
  public record Workplace(
      Store store, Path directory, Publisher publisher, int threads, KeptPools.Monitor monitor) {}

  /**
   * A bench.
   *
   * @param search the weights are looked for on a grid if it is {@code grid}, and by climbing if
   *     not
   */
  public Bench(SearchSpace space, Search search, Examination examination, Workplace workplace) {
    this.space = space;
    this.weightSearch = search instanceof GridSearch ? new WeightGrid() : new CoordinateAscent();
    this.examination = examination;
    this.workplace = workplace;
  }

  Trial trial(Assignment setting, double share) {
    Trial trial;
    try (ServingIndex index = index(setting);
        KeptPools pools =
            new KeptPools(
                new KeptPools.Source(workplace.store(), index, workplace.threads()),
                examination.asked(share),
                workplace.monitor())) {
      WeightSearch.Found found =
          weightSearch.best(
              space.weights(),
              space.startWeights(),
              chosen ->
                  examination
                      .objective()
                      .value(pools.judged(space.profile(chosen).profiles().fusion())));
      trial = new Trial(setting, share, found.weights(), found.value());
    }
    if (trial.isFull()) {
      drop(setting);
    }
    return trial;
  }

  void drop(Assignment setting) {
    Path directory = published.remove(setting);
    if (directory != null) {
      Leftovers.discard(directory);
    }
  }

  private ServingIndex index(Assignment setting) {
    Path known = published.get(setting);
    if (known != null && Files.isDirectory(known)) {
      return workplace.publisher().reopen(known);
    }
    Path directory = workplace.directory().resolve("setting-" + numbered++);
    published.put(setting, directory);
    return workplace.publisher().publish(space.profile(setting).training(), directory);
  }
}
