package io.segue.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.catalog.TrackJson;
import io.segue.index.View;
import io.segue.recommend.Answer;
import io.segue.recommend.Query;
import io.segue.recommend.QueryParser;
import io.segue.recommend.Reasons;
import io.segue.recommend.ReasonsJson;
import io.segue.store.Batch;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** One track, similar tracks, and putting a track. */
final class TrackCalls {
  private final Service service;

  TrackCalls(Service service) {
    this.service = service;
  }

  void show(Context context) {
    TrackId id = Paths.trackId(context);
    try (View view = service.index().acquire()) {
      OptionalInt docId = view.docId(id);
      if (docId.isEmpty()) {
        throw new NotFoundException("track", id.value());
      }
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("generation", view.generation().toString());
      json.put("change", view.change());
      json.set("track", TrackJson.write(view.track(docId.getAsInt())));
      Answers.write(context, json);
    }
  }

  void similar(Context context) {
    TrackId id = Paths.trackId(context);
    QueryParser parameters = QueryParser.of(context.queryParamMap(), Explanations.NAMES);
    Rankings.format(context);
    Query query = Asking.of(service, Optional.empty(), parameters.query());
    boolean isExplained = Explanations.asked(parameters);
    try (View view = service.index().acquire()) {
      Answer answer =
          service
              .recommender()
              .similar(view, id, query)
              .orElseThrow(() -> new NotFoundException("track", id.value()));
      ObjectNode json = Asking.written(query, answer);
      Reasons reasons = new Reasons(view);
      ReasonsJson.addSimilarities(json, reasons.similarities(id, query.basis(), answer));
      if (isExplained) {
        ReasonsJson.addExplanations(json, reasons.ofSimilar(id, answer));
      }
      Rankings.write(context, answer.reason(), answer, json);
    }
  }

  /** Answers when the track is durable in the store and visible to the next request. */
  void put(Context context) {
    Track track = Bodies.track(Paths.trackId(context), JsonBody.object(context));
    Batch.Effect effect = service.store().put(track);
    service.index().catchUp();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", track.id().value());
    json.put("effect", effect.name().toLowerCase(Locale.ROOT));
    context.status(effect == Batch.Effect.ADDED ? 201 : 200);
    Answers.write(context, json);
  }
}
