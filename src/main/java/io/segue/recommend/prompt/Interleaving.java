package io.segue.recommend.prompt;

import io.segue.catalog.TrackId;
import io.segue.recommend.RankedTrack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rankings that take turns by weight, each track once.
 *
 * <p>At every turn each queue that still has tracks gains its weight; the one that has gained most
 * (ties: the earlier) plays and pays the sum of the weights. So after n turns a queue has had its
 * share of n, up to one track.
 */
final class Interleaving {
  private final List<Queue> queues;
  private final int[] next;
  private final double[] gained;
  private final Set<TrackId> played = new HashSet<>();

  private Interleaving(List<Queue> queues) {
    this.queues = queues;
    this.next = new int[queues.size()];
    this.gained = new double[queues.size()];
  }

  /**
   * One ranking.
   *
   * @param tracks best first
   * @param weight above 0
   */
  record Queue(List<RankedTrack> tracks, double weight) {}

  /**
   * A track and who gave it.
   *
   * @param queue its number, from 0
   */
  record Turn(RankedTrack track, int queue) {}

  /** The first {@code limit} turns, fewer if all queues end before. */
  static List<Turn> of(List<Queue> queues, int limit) {
    Interleaving interleaving = new Interleaving(queues);
    List<Turn> turns = new ArrayList<>();
    while (turns.size() < limit) {
      int queue = interleaving.choose();
      if (queue < 0) {
        return turns;
      }
      turns.add(new Turn(interleaving.play(queue), queue));
    }
    return turns;
  }

  /** The queue whose turn it is, or -1 if all have ended. */
  private int choose() {
    int chosen = -1;
    double total = 0;
    for (int q = 0; q < next.length; q++) {
      if (hasMore(q)) {
        gained[q] += queues.get(q).weight();
        total += queues.get(q).weight();
        if (chosen < 0 || gained[q] > gained[chosen]) {
          chosen = q;
        }
      }
    }
    if (chosen >= 0) {
      gained[chosen] -= total;
    }
    return chosen;
  }

  private boolean hasMore(int queue) {
    List<RankedTrack> tracks = queues.get(queue).tracks();
    while (next[queue] < tracks.size() && played.contains(tracks.get(next[queue]).track().id())) {
      next[queue]++;
    }
    return next[queue] < tracks.size();
  }

  private RankedTrack play(int queue) {
    RankedTrack track = queues.get(queue).tracks().get(next[queue]++);
    played.add(track.track().id());
    return track;
  }
}
