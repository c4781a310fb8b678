package io.segue.evaluate.split;

import io.segue.catalog.TrackId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A share of every listener's played tracks that follow one another by id, from a place drawn at
 * random; rounded, so that a listener with few tracks may keep all.
 *
 * <p>Where ids were given in the order of appearance, what is held out was met together, which
 * makes it harder to guess than tracks drawn one by one: what comes closest to a held-out track is
 * held out as well. Ids of digits are ordered as numbers.
 */
public final class ConsecutiveSplit implements Splitter {
  private static final Comparator<TrackId> BY_NUMBER =
      Comparator.<TrackId>comparingInt(track -> track.value().length())
          .thenComparing(Comparator.naturalOrder());

  private final Share share;
  private final long seed;

  public ConsecutiveSplit(Share share, long seed) {
    this.share = share;
    this.seed = seed;
  }

  @Override
  public String protocol() {
    return share + " of each listener's tracks held out, consecutive by id, seed " + seed;
  }

  @Override
  public Parts split(History history) {
    List<TrackId> ordered = new ArrayList<>(history.plays().keySet());
    ordered.sort(BY_NUMBER);
    int held = share.of(ordered.size());
    Random random = new Random(seed ^ history.listener().value().hashCode());
    int from = random.nextInt(ordered.size() - held + 1);
    Set<TrackId> heldOut = new HashSet<>(ordered.subList(from, from + held));
    return Parts.learned(history.only(event -> !heldOut.contains(event.track())), heldOut);
  }
}
