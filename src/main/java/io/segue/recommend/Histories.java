package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.store.HistoryEntry;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** A stored history as evidence. */
public final class Histories {
  /** How many tracks of a history count, newest first. */
  public static final int MAX_TRACKS = 10_000;

  private Histories() {}

  /** The evidence in a listener's history. */
  public static List<Evidence> evidence(List<HistoryEntry> history) {
    return history.stream().map(Histories::evidence).toList();
  }

  /**
   * The same history with each track once, by ascending id: plays add up, the last verdict stands.
   * So the order in which a history is told makes no difference.
   */
  static List<Evidence> merged(List<Evidence> history) {
    SortedMap<TrackId, Evidence> byTrack = new TreeMap<>();
    history.forEach(evidence -> byTrack.merge(evidence.track(), evidence, Histories::merged));
    return List.copyOf(byTrack.values());
  }

  private static Evidence merged(Evidence earlier, Evidence later) {
    long plays = (long) earlier.plays() + later.plays();
    return new Evidence(
        earlier.track(),
        (int) Math.min(Integer.MAX_VALUE, plays),
        later.verdict() == Evidence.Verdict.NONE ? earlier.verdict() : later.verdict(),
        later(earlier.lastPlayedMillis(), later.lastPlayedMillis()));
  }

  private static OptionalLong later(OptionalLong one, OptionalLong other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() ? one : other;
    }
    return OptionalLong.of(Math.max(one.getAsLong(), other.getAsLong()));
  }

  private static Evidence evidence(HistoryEntry entry) {
    Evidence.Verdict verdict =
        entry.feedback().contains(Feedback.Kind.HATE)
            ? Evidence.Verdict.HATED
            : entry.feedback().contains(Feedback.Kind.LOVE)
                ? Evidence.Verdict.LOVED
                : Evidence.Verdict.NONE;
    return new Evidence(
        entry.track(),
        (int) Math.min(Integer.MAX_VALUE, entry.plays()),
        verdict,
        entry.lastPlayedMillis());
  }
}
