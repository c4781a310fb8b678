package io.segue.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.AnswerJson;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.Query;
import io.segue.recommend.QueryParser;
import io.segue.store.AddedEvents;
import java.util.List;

/** Recommendations for a stored listener or for a history in the request, and new listens. */
final class ListenerCalls {
  private final Service service;

  ListenerCalls(Service service) {
    this.service = service;
  }

  void recommendations(Context context) {
    ListenerId listener = Paths.listenerId(context);
    Query query = QueryParser.of(context.queryParamMap(), QueryParser.RANKING).query();
    recommend(
        context,
        Histories.evidence(service.store().history(listener, Histories.MAX_TRACKS)),
        query
            .with(query.fusion().forListener(listener.value()))
            .with(Histories.segments(service.store().listener(listener))));
  }

  void recommendFromHistory(Context context) {
    ObjectNode body = JsonBody.object(context);
    recommend(context, Bodies.history(body), Bodies.query(body));
  }

  /** Answers when every event is durable in the store. */
  void addListens(Context context) {
    AddedEvents added = service.store().add(Bodies.events(JsonBody.object(context)));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("added", added.added());
    json.put("changed", added.changed());
    json.put("unchanged", added.unchanged());
    ArrayNode unknown = json.putArray("unknown_tracks");
    added.undescribed().forEach(track -> unknown.add(track.value()));
    Answers.write(context, json);
  }

  private void recommend(Context context, List<Evidence> history, Query query) {
    try (View view = service.index().acquire()) {
      Answers.write(
          context, AnswerJson.write(service.recommender().recommend(view, history, query)));
    }
  }
}
