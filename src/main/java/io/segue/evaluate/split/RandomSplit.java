package io.segue.evaluate.split;

import io.segue.catalog.TrackId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A share of every listener's played tracks, drawn at random without regard to time; rounded, so
 * that a listener with few tracks may keep all. Seed and listener id alone decide which.
 */
public final class RandomSplit implements Splitter {
  private final Share share;
  private final long seed;

  public RandomSplit(Share share, long seed) {
    this.share = share;
    this.seed = seed;
  }

  @Override
  public String protocol() {
    return share + " of each listener's tracks held out at random, seed " + seed;
  }

  @Override
  public Parts split(History history) {
    List<TrackId> shuffled = new ArrayList<>(history.plays().keySet());
    Collections.shuffle(shuffled, new Random(seed ^ history.listener().value().hashCode()));
    Set<TrackId> heldOut = new HashSet<>(shuffled.subList(0, share.of(shuffled.size())));
    return Parts.learned(history.only(event -> !heldOut.contains(event.track())), heldOut);
  }
}
