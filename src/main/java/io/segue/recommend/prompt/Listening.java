package io.segue.recommend.prompt;

import io.segue.catalog.Track;
import io.segue.listening.ListenerId;
import io.segue.recommend.Histories;
import io.segue.recommend.RankedTrack;
import io.segue.store.HistoryEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Sources that name a listener. A period ends with the listener's last play, so that an answer
 * depends on what was heard and not on when it is asked for.
 */
final class Listening {
  private static final Comparator<HistoryEntry> MOST_PLAYED =
      Comparator.comparingLong(HistoryEntry::plays).reversed().thenComparing(HistoryEntry::track);

  private final Ground ground;
  private final Function<ListenerId, List<HistoryEntry>> histories;

  Listening(Ground ground, Function<ListenerId, List<HistoryEntry>> histories) {
    this.ground = ground;
    this.histories = histories;
  }

  /** What a source has for one listener. */
  Found find(Element.Source source, ListenerId listener) {
    List<HistoryEntry> history = histories.apply(listener);
    if (history.isEmpty()) {
      return Found.nothing("no history of '" + listener.value() + "'");
    }
    if (source.kind() == Kind.RECS && !source.options().contains(Option.LISTENED)) {
      return Found.of(ground.suiting(Histories.evidence(history), List.of()), listener.value());
    }
    List<HistoryEntry> heard =
        history.stream().filter(entry -> entry.plays() > 0).sorted(MOST_PLAYED).toList();
    List<HistoryEntry> recent = recent(heard, source);
    Found found = Found.of(ranked(recent), listener.value());
    return recent.isEmpty() && !heard.isEmpty()
        ? found.with("the plays of '" + listener.value() + "' have no times")
        : found;
  }

  private static List<HistoryEntry> recent(List<HistoryEntry> heard, Element.Source source) {
    OptionalInt days =
        source.options().stream().flatMapToInt(option -> option.days().stream()).findFirst();
    if (days.isEmpty()) {
      return heard;
    }
    long last =
        heard.stream().flatMapToLong(entry -> entry.lastPlayedMillis().stream()).max().orElse(0);
    long since = last - TimeUnit.DAYS.toMillis(days.getAsInt());
    return heard.stream()
        .filter(entry -> entry.lastPlayedMillis().stream().anyMatch(played -> played >= since))
        .toList();
  }

  /** A score is the share of the most played track's plays. */
  private List<RankedTrack> ranked(List<HistoryEntry> heard) {
    List<Track> passing = ground.passing(heard.stream().map(HistoryEntry::track).toList());
    List<RankedTrack> ranked = new ArrayList<>();
    int next = 0;
    for (HistoryEntry entry : heard) {
      if (next < passing.size() && passing.get(next).id().equals(entry.track())) {
        double share = (double) entry.plays() / heard.getFirst().plays();
        ranked.add(new RankedTrack(next + 1, share, Map.of("plays", share), passing.get(next)));
        next++;
      }
    }
    return ranked;
  }
}
