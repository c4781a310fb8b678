package io.segue.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.index.View;
import io.segue.listening.Event;
import io.segue.listening.ListenerId;
import io.segue.recommend.Answer;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.Query;
import io.segue.recommend.QueryParser;
import io.segue.recommend.Reasons;
import io.segue.recommend.ReasonsJson;
import io.segue.store.AddedEvents;
import io.segue.train.prior.Segment;
import java.util.List;
import java.util.Optional;

/** Recommendations for a stored listener or for a history in the request, and new listens. */
final class ListenerCalls {
  private final Service service;

  ListenerCalls(Service service) {
    this.service = service;
  }

  void recommendations(Context context) {
    ListenerId listener = Paths.listenerId(context);
    QueryParser parameters = QueryParser.of(context.queryParamMap(), Explanations.NAMES);
    recommend(
        context,
        Wish.of(listener, parameters),
        Histories.evidence(service.store().history(listener, Histories.MAX_TRACKS)));
  }

  void recommendFromHistory(Context context) {
    ObjectNode body = JsonBody.object(context);
    QueryParser told = Bodies.recommendation(body);
    Wish wish = Wish.of(told, Bodies.segments(body));
    if (!Bodies.hasSeeds(body)) {
      recommend(context, wish, Bodies.history(body));
      return;
    }
    Rankings.format(context);
    Query query = wish.query(service);
    try (View view = service.index().acquire()) {
      Answer answer =
          service.recommender().similar(view, told.seeds("like"), Bodies.history(body), query);
      Rankings.write(context, "for several tracks", answer, Asking.written(query, answer));
    }
  }

  /** Answers when every event is durable in the store. */
  void addListens(Context context) {
    List<Event> events = Bodies.events(JsonBody.object(context));
    events.forEach(event -> Paths.own(context, event.listener()));
    AddedEvents added = service.store().add(events);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("added", added.added());
    json.put("changed", added.changed());
    json.put("unchanged", added.unchanged());
    ArrayNode unknown = json.putArray("unknown_tracks");
    added.undescribed().forEach(track -> unknown.add(track.value()));
    Answers.write(context, json);
  }

  private void recommend(Context context, Wish wish, List<Evidence> history) {
    Rankings.format(context);
    Query query = wish.query(service);
    boolean isExplained = Explanations.asked(wish.parameters());
    try (View view = service.index().acquire()) {
      Answer answer = service.recommender().recommend(view, history, query);
      ObjectNode json = Asking.written(query, answer);
      if (isExplained) {
        ReasonsJson.addExplanations(json, new Reasons(view).ofRecommendations(history, answer));
      }
      Rankings.write(context, wish.title(), answer, json);
    }
  }

  /** How a list is called and what it is to be. */
  private record Wish(
      String title, QueryParser parameters, Optional<ListenerId> listener, List<Segment> segments) {
    static Wish of(ListenerId listener, QueryParser parameters) {
      return new Wish("for " + listener.value(), parameters, Optional.of(listener), List.of());
    }

    static Wish of(QueryParser parameters, List<Segment> segments) {
      return new Wish("for a history", parameters, Optional.empty(), segments);
    }

    Query query(Service service) {
      return Asking.of(service, listener, parameters.query().with(segments));
    }
  }
}
