package io.segue.evaluate;

import io.segue.catalog.TrackId;
import io.segue.evaluate.metric.ListenerStratum;
import io.segue.evaluate.metric.TrainProfile;
import io.segue.evaluate.split.Division;
import io.segue.listening.ListenerId;
import io.segue.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What a run is measured by.
 *
 * @param profile what training knew of the tracks
 * @param questions one for each listener with held-out tracks, ascending by listener
 */
public record HeldOut(TrainProfile profile, List<Question> questions) {
  public HeldOut {
    questions = List.copyOf(questions);
  }

  /**
   * What was held out in a division.
   *
   * @param train the store that it filled, before anything was told later
   */
  public static HeldOut of(Division division, Store train) {
    return new HeldOut(profile(division, train), List.of()).asking(division, division.heldOut());
  }

  /** The same profile with other questions: what is held out in a division but asked for apart. */
  public HeldOut beside(Division division) {
    return asking(division, division.beside());
  }

  private static TrainProfile profile(Division division, Store train) {
    NavigableSet<TrackId> tracks = new TreeSet<>();
    train.forEachTrack(0, (_, track) -> tracks.add(track.id()));
    division.heldOut().values().forEach(tracks::addAll);
    division.beside().values().forEach(tracks::addAll);
    Map<TrackId, Integer> listeners = new HashMap<>();
    train.forEachAudience((track, count, _) -> listeners.put(track, count));
    tracks.addAll(listeners.keySet());
    return new TrainProfile(tracks, listeners, division.train().listeners());
  }

  private HeldOut asking(
      Division division, NavigableMap<ListenerId, NavigableSet<TrackId>> targets) {
    List<Question> questions = new ArrayList<>();
    targets.forEach((listener, tracks) -> {
      ListenerStratum stratum = ListenerStratum.of(division.learnedTracks(listener));
      questions.add(new Question(listener, stratum, ordinals(profile, tracks)));
    });
    return new HeldOut(profile, questions);
  }

  /** The listeners asked for. */
  public List<ListenerId> listeners() {
    return questions.stream().map(Question::listener).toList();
  }

  private static int[] ordinals(TrainProfile profile, NavigableSet<TrackId> tracks) {
    return tracks.stream().mapToInt(track -> profile.ordinal(track).orElseThrow()).toArray();
  }
}
