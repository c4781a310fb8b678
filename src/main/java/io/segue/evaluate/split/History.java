package io.segue.evaluate.split;

import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Everything that one listener did.
 *
 * @param listener who
 * @param events ordered by track id
 */
public record History(ListenerId listener, List<Event> events) {
  public History {
    events = List.copyOf(events);
  }

  /** How often each track was played, in the order of the events; judged tracks are not in it. */
  public Map<TrackId, Long> plays() {
    Map<TrackId, Long> plays = new LinkedHashMap<>();
    for (Event event : events) {
      if (event instanceof Listen listen) {
        plays.merge(listen.track(), (long) listen.plays(), Long::sum);
      }
    }
    return plays;
  }

  /** When each track was first played, 0 if the time of any of its plays is unknown. */
  Map<TrackId, Long> firstPlays() {
    Map<TrackId, Long> first = new LinkedHashMap<>();
    for (Event event : events) {
      if (event instanceof Listen listen) {
        first.merge(listen.track(), listen.playedAtMillis().orElse(0), Math::min);
      }
    }
    return first;
  }

  /** The events that a condition keeps. */
  List<Event> only(Predicate<Event> kept) {
    return events.stream().filter(kept).toList();
  }

  /** When an event happened, in milliseconds since 1970 UTC. */
  static OptionalLong time(Event event) {
    return switch (event) {
      case Listen listen -> listen.playedAtMillis();
      case Feedback feedback -> feedback.atMillis();
    };
  }
}
