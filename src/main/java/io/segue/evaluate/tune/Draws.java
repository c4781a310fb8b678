package io.segue.evaluate.tune;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Different settings, drawn evenly over the places of the parameters. */
final class Draws {
  private static final int ATTEMPTS = 100;

  private Draws() {}

  /** The base's own setting and drawn ones; fewer than {@code count} if the space has no more. */
  static List<Assignment> of(SearchSpace space, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<Assignment> drawn = new LinkedHashSet<>();
    space.start().ifPresent(drawn::add);
    for (int i = 0; drawn.size() < count && i < ATTEMPTS * count; i++) {
      drawn.add(space.at(random.doubles(space.training().size()).toArray()));
    }
    return new ArrayList<>(drawn);
  }
}
