package io.segue.recommend.onboarding;

import io.segue.catalog.TrackId;
import io.segue.listening.Preference;
import io.segue.recommend.Evidence;
import io.segue.recommend.InvalidRequestException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody answered so far.
 *
 * @param liked tracks that are liked
 * @param disliked tracks that are not
 * @param unknown tracks that the listener doesn't know
 */
public record Replies(List<TrackId> liked, List<TrackId> disliked, List<TrackId> unknown) {
  /** Most answers in one request. */
  public static final int MAX = 1_000;

  /** Nothing was asked yet. */
  public static final Replies NONE = new Replies(List.of(), List.of(), List.of());

  /**
   * Answers.
   *
   * @throws InvalidRequestException if a track is answered twice, or there are too many
   */
  public Replies {
    liked = List.copyOf(liked);
    disliked = List.copyOf(disliked);
    unknown = List.copyOf(unknown);
    Set<TrackId> seen = new HashSet<>();
    requireNew("liked", liked, seen);
    requireNew("disliked", disliked, seen);
    requireNew("unknown", unknown, seen);
    if (seen.size() > MAX) {
      throw new InvalidRequestException(
          "answers", seen.size(), "must be at most " + MAX + " together");
    }
  }

  /** Everything that was asked. */
  public List<TrackId> asked() {
    return Stream.of(liked, disliked, unknown).flatMap(List::stream).toList();
  }

  /** What was told of the listener's taste, which {@link #unknown} tracks don't. */
  public List<TrackId> known() {
    return Stream.of(liked, disliked).flatMap(List::stream).toList();
  }

  /** The answers as a history: what is liked like a play, what is not like a hate. */
  public List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    liked.forEach(
        track -> evidence.add(new Evidence(track, new Preference(1, Preference.Opinion.NONE))));
    disliked.forEach(
        track -> evidence.add(new Evidence(track, new Preference(0, Preference.Opinion.HATED))));
    return evidence;
  }

  private static void requireNew(String parameter, List<TrackId> tracks, Set<TrackId> seen) {
    for (TrackId track : tracks) {
      if (!seen.add(track)) {
        throw new InvalidRequestException(parameter, track, "must not be answered twice");
      }
    }
  }
}
