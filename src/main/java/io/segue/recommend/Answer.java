package io.segue.recommend;

import java.util.List;
import java.util.Optional;

/**
 * A ranked list, and an account of where it comes from.
 *
 * @param origin what it was answered from
 * @param strategy which way of answering was taken
 * @param reason why, in one sentence
 * @param exhausted whether fewer tracks match than offset + limit asked for
 * @param page what was asked for
 * @param tracks at most {@code page.limit()}
 * @param steps how many tracks each step left; empty where there is one step only
 */
public record Answer(
    Origin origin,
    Strategy strategy,
    String reason,
    boolean exhausted,
    Page page,
    List<RankedTrack> tracks,
    Optional<Steps> steps) {

  /**
   * The state that an answer is a function of.
   *
   * @param generation name of the generation
   * @param change the store's change number that was visible
   * @param profile name of the weights in force
   * @param group the listener's group, if that chose the profile
   */
  public record Origin(
      String generation, long change, String profile, Optional<Experiment.Assigned> group) {
    /** The origin of an answer that no experiment concerns. */
    public Origin(String generation, long change, String profile) {
      this(generation, change, profile, Optional.empty());
    }
  }

  public Answer {
    tracks = List.copyOf(tracks);
  }

  /** An answer in one step. */
  public Answer(
      Origin origin,
      Strategy strategy,
      String reason,
      boolean exhausted,
      Page page,
      List<RankedTrack> tracks) {
    this(origin, strategy, reason, exhausted, page, tracks, Optional.empty());
  }
}
