package io.segue.evaluate.split;

import io.segue.listening.ListenerId;
import java.util.Set;

/**
 * Strong generalisation: some listeners take no part in training. What another splitter would let
 * training see of them is told at request time only, and they alone are asked about.
 *
 * @see <a href="https://doi.org/10.1145/3178876.3186150">Liang et al. 2018, strong
 *     generalisation</a>
 */
public final class HiddenListeners implements Splitter {
  private final Splitter within;
  private final Set<ListenerId> hidden;

  /**
   * A splitter that hides listeners.
   *
   * @param within divides the history of each
   */
  public HiddenListeners(Splitter within, Set<ListenerId> hidden) {
    this.within = within;
    this.hidden = Set.copyOf(hidden);
  }

  @Override
  public String protocol() {
    return hidden.size() + " cold listeners kept out of training; " + within.protocol();
  }

  @Override
  public Parts split(History history) {
    Parts parts = within.split(history);
    return hidden.contains(history.listener())
        ? new Parts(parts.told(), false, parts.heldOut(), parts.beside())
        : new Parts(parts.told(), parts.isLearned(), Set.of());
  }
}
