package io.segue.http.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.http.NotFoundException;
import io.segue.http.access.Gate;
import io.segue.listening.ListenerId;
import io.segue.recommend.InvalidRequestException;
import io.segue.store.TrackPlays;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the listener of the token hears most. */
final class MeCalls {
  private static final Duration SHORT = Duration.ofDays(28);
  private static final Duration MEDIUM = Duration.ofDays(182);
  private static final int MAX_LIMIT = 50;

  private final Desk desk;
  private final Gate gate;
  private final InstantSource clock;

  MeCalls(Desk desk, Gate gate, InstantSource clock) {
    this.desk = desk;
    this.gate = gate;
    this.clock = clock;
  }

  void top(Context context) {
    ListenerId listener = gate.requireListener(context);
    desk.answer(
        context,
        asked -> {
          Paging paging = Paging.of(context, 1, MAX_LIMIT, Integer.MAX_VALUE - MAX_LIMIT);
          List<TrackPlays> plays =
              desk.service().store().playsSince(listener, since(asked.parameters()));
          return switch (context.pathParam("type")) {
            case "tracks" -> tracks(asked, plays, paging);
            case "artists" -> artists(asked, plays, paging);
            default -> throw new NotFoundException("list of top", context.pathParam("type"));
          };
        });
  }

  private static JsonNode tracks(Desk.Asked asked, List<TrackPlays> plays, Paging paging) {
    List<Track> known =
        plays.stream().flatMap(each -> asked.catalogue().track(each.track()).stream()).toList();
    return paging.page(
        paging.part(known).stream().map(asked.objects()::track).toList(), known.size());
  }

  private static JsonNode artists(Desk.Asked asked, List<TrackPlays> plays, Paging paging) {
    Map<String, Long> counts = new HashMap<>();
    for (TrackPlays each : plays) {
      Optional<Track> track = asked.catalogue().track(each.track());
      track
          .map(Track::artists)
          .orElse(List.of())
          .forEach(artist -> counts.merge(KeywordForm.of(artist), each.plays(), Long::sum));
    }
    List<String> names =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    return paging.page(
        paging.part(names).stream()
            .flatMap(name -> asked.catalogue().artistOf(name).stream())
            .map(asked.objects()::artist)
            .toList(),
        names.size());
  }

  /** From when on plays count, milliseconds since 1970 UTC. */
  private long since(Parameters parameters) {
    String range = parameters.text("time_range").orElse("medium_term");
    long now = clock.millis();
    return switch (range) {
      case "short_term" -> now - SHORT.toMillis();
      case "medium_term" -> now - MEDIUM.toMillis();
      case "long_term" -> 0;
      default ->
          throw new InvalidRequestException(
              "time_range", range, "must be short_term, medium_term or long_term");
    };
  }
}
