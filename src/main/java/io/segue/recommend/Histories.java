package io.segue.recommend;

import io.segue.listening.Feedback;
import io.segue.store.HistoryEntry;
import java.util.List;

/** A stored history as evidence. */
public final class Histories {
  /** How many tracks of a history count, newest first. */
  public static final int MAX_TRACKS = 1_000;

  private Histories() {}

  /** The evidence in a listener's history. */
  public static List<Evidence> evidence(List<HistoryEntry> history) {
    return history.stream().map(Histories::evidence).toList();
  }

  private static Evidence evidence(HistoryEntry entry) {
    Evidence.Verdict verdict =
        entry.feedback().contains(Feedback.Kind.HATE)
            ? Evidence.Verdict.HATED
            : entry.feedback().contains(Feedback.Kind.LOVE)
                ? Evidence.Verdict.LOVED
                : Evidence.Verdict.NONE;
    return new Evidence(entry.track(), (int) Math.min(Integer.MAX_VALUE, entry.plays()), verdict);
  }
}
