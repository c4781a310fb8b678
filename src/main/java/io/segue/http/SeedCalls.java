package io.segue.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.AnswerJson;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.Query;
import io.segue.recommend.QueryParser;
import io.segue.recommend.RadioAnswer;
import io.segue.recommend.RadioParser;
import io.segue.recommend.RadioRequest;
import io.segue.recommend.Recommender;
import io.segue.recommend.Seeds;
import io.segue.recommend.Station;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What starts from several tracks: their agreement, a path between two, and radio. */
final class SeedCalls {
  private static final Set<String> SEEDS = ranking("track", "unlike", "agreement");
  private static final Set<String> ENDS = ranking("from", "to");

  private final Service service;

  SeedCalls(Service service) {
    this.service = service;
  }

  void similar(Context context) {
    QueryParser parameters = QueryParser.of(context.queryParamMap(), SEEDS);
    Seeds seeds = parameters.seeds("track");
    Query query = Asking.of(service, Optional.empty(), parameters.query());
    try (View view = service.index().acquire()) {
      Answers.write(
          context,
          Asking.written(query, service.recommender().similar(view, seeds, List.of(), query)));
    }
  }

  void path(Context context) {
    QueryParser parameters = QueryParser.of(context.queryParamMap(), ENDS);
    TrackId from = id("from", parameters.required("from"), TrackId::new);
    TrackId to = id("to", parameters.required("to"), TrackId::new);
    Query query = Asking.of(service, Optional.empty(), parameters.query());
    try (View view = service.index().acquire()) {
      Answers.write(context, AnswerJson.write(service.recommender().path(view, from, to, query)));
    }
  }

  void radio(Context context) {
    radio(context, context.queryParamMap());
  }

  void radioOfBody(Context context) {
    radio(context, Bodies.parameters(JsonBody.object(context)));
  }

  /** With a station, only how many; the rest is in the station. */
  private void radio(Context context, Map<String, List<String>> told) {
    Map<String, List<String>> values = new TreeMap<>(told);
    List<String> tokens = values.getOrDefault("station", List.of());
    List<String> limit = values.getOrDefault("limit", List.of());
    values.remove("limit");
    if (!tokens.isEmpty() && (values.size() > 1 || tokens.size() > 1)) {
      throw new InvalidRequestException(
          "station", "given", "stands alone, or beside limit: it knows the rest");
    }
    Station station = tokens.isEmpty() ? Station.of(values) : Station.of(tokens.getFirst());
    Map<String, List<String>> all = new TreeMap<>(station.parameters());
    if (!limit.isEmpty()) {
      all.put("limit", limit);
    }
    RadioParser parser = RadioParser.of(all);
    try (View view = service.index().acquire()) {
      RadioAnswer answer = service.recommender().radio(view, request(view, parser), station);
      ObjectNode json = AnswerJson.write(answer.answer());
      json.put("position", answer.station().position());
      json.put("station", answer.station().token());
      Answers.write(context, json);
    }
  }

  private RadioRequest request(View view, RadioParser parser) {
    Optional<ListenerId> listener =
        parser.listener().map(text -> id("listener", text, ListenerId::new));
    List<Evidence> history =
        listener
            .map(known -> Histories.evidence(service.store().history(known, Histories.MAX_TRACKS)))
            .orElse(List.of());
    List<TrackId> seeds = new ArrayList<>();
    for (String text : parser.tracks()) {
      TrackId track = id("seed_track", text, TrackId::new);
      if (view.docId(track).isEmpty()) {
        throw new InvalidRequestException("seed_track", text, "must be a track of the catalogue");
      }
      seeds.add(track);
    }
    parser.artists().forEach(artist -> seeds.addAll(Recommender.tracksOf(view, artist)));
    return new RadioRequest(
        seeds, history, parser.options(), Asking.of(service, listener, parser.query()));
  }

  private static <T> T id(String name, String text, Function<String, T> form) {
    try {
      return form.apply(text);
    } catch (IllegalArgumentException malformed) {
      throw new InvalidRequestException(name, text, String.valueOf(malformed.getMessage()));
    }
  }

  private static Set<String> ranking(String... others) {
    Set<String> names = new TreeSet<>(QueryParser.RANKING);
    names.addAll(List.of(others));
    return names;
  }
}
