package io.segue.evaluate.split;

import io.segue.catalog.TrackId;
import java.util.HashSet;
import java.util.Set;

/**
 * Cold tracks: nobody's plays of some tracks are told, though the catalogue has the tracks, and
 * they alone are asked for. The rest of what another splitter holds out is asked for apart.
 *
 * @see <a
 *     href="https://papers.nips.cc/paper/7081-dropoutnet-addressing-cold-start-in-recommender-systems">
 *     Volkovs et al. 2017, DropoutNet</a>
 */
public final class HiddenTracks implements Splitter {
  private final Splitter within;
  private final Set<TrackId> hidden;

  /**
   * A splitter that hides tracks.
   *
   * @param within divides the rest of each history
   */
  public HiddenTracks(Splitter within, Set<TrackId> hidden) {
    this.within = within;
    this.hidden = Set.copyOf(hidden);
  }

  @Override
  public String protocol() {
    return hidden.size() + " cold tracks kept out of training; " + within.protocol();
  }

  @Override
  public Parts split(History history) {
    Parts parts = within.split(history);
    Set<TrackId> asked = new HashSet<>(history.plays().keySet());
    asked.retainAll(hidden);
    Set<TrackId> warm = new HashSet<>(parts.heldOut());
    warm.removeAll(hidden);
    return new Parts(
        parts.told().stream().filter(event -> !hidden.contains(event.track())).toList(),
        parts.isLearned(),
        asked,
        warm);
  }
}
