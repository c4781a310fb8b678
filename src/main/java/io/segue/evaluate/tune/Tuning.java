package io.segue.evaluate.tune;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A search under way: each setting is tried once, known trials are not repeated. */
public final class Tuning {
  private final SearchSpace space;
  private final Bench bench;
  private final Ledger ledger;
  private final Listener listener;
  private final Set<Trial> asked = new HashSet<>();
  private Optional<Trial> best = Optional.empty();

  /** Hears how tuning goes. */
  public interface Listener {
    /** A setting is going to be tried, counted from 1. */
    void starting(int number, Assignment setting, double share);

    /**
     * A trial is over.
     *
     * @param isNew whether it was made just now; if not, it was in the state already
     * @param best so far of those with all listeners, if there is one
     */
    void tried(Trial trial, boolean isNew, Optional<Trial> best);
  }

  public Tuning(SearchSpace space, Bench bench, Ledger ledger, Listener listener) {
    this.space = space;
    this.bench = bench;
    this.ledger = ledger;
    this.listener = listener;
  }

  /**
   * Searches to the end.
   *
   * @return the best trial; of equal ones, the first
   */
  public Trial run(Search search) {
    search.run(
        space,
        new Trials() {
          @Override
          public double value(Assignment setting, double share) {
            return tried(setting, share).value();
          }

          @Override
          public void dropped(Assignment setting) {
            bench.drop(setting);
          }
        });
    return best.orElseThrow(() -> new IllegalStateException("a search tried nothing"));
  }

  /** How many different trials the search asked for. */
  public int trials() {
    return asked.size();
  }

  /** The base with what a trial found in place. */
  public ObjectNode profile(Trial trial) {
    return space.tree(trial.setting(), trial.weights());
  }

  private Trial tried(Assignment setting, double share) {
    Optional<Trial> known = ledger.find(setting, share);
    if (known.isEmpty()) {
      listener.starting(asked.size() + 1, setting, share);
    }
    Trial trial = known.orElseGet(() -> bench.trial(setting, share));
    if (known.isEmpty()) {
      ledger.add(trial);
    }
    if (trial.isFull() && best.stream().noneMatch(other -> other.value() >= trial.value())) {
      best = Optional.of(trial);
    }
    if (asked.add(trial)) {
      listener.tried(trial, known.isEmpty(), best);
    }
    return trial;
  }
}
