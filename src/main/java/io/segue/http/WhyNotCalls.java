package io.segue.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.Query;
import io.segue.recommend.QueryParser;
import io.segue.recommend.WhyNot;
import io.segue.recommend.WhyNotJson;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Why a track is not answered. */
final class WhyNotCalls {
  private static final String SIMILAR_TO = "similar_to";
  private static final Set<String> NAMES = names();

  private final Service service;

  WhyNotCalls(Service service) {
    this.service = service;
  }

  /** Of recommendations for {@code listener}, or of what is {@code similar_to} a track. */
  void stored(Context context) {
    QueryParser parameters = QueryParser.of(context.queryParamMap(), NAMES);
    TrackId track = Paths.id("track", parameters.required("track"), TrackId::new);
    Optional<TrackId> seed =
        parameters.optional(SIMILAR_TO).map(id -> Paths.id(SIMILAR_TO, id, TrackId::new));
    if (seed.isPresent() && parameters.optional("listener").isPresent()) {
      throw new InvalidRequestException(SIMILAR_TO, seed.get(), "cannot stand beside listener");
    }
    if (seed.isPresent()) {
      similar(context, seed.get(), Asking.of(service, Optional.empty(), parameters.query()), track);
    } else {
      ListenerId listener = Paths.listener(context, parameters.required("listener"));
      recommended(
          context,
          Histories.evidence(service.store().history(listener, Histories.MAX_TRACKS)),
          Asking.of(service, Optional.of(listener), parameters.query()),
          track);
    }
  }

  /** Of recommendations for a history in the body. */
  void fromHistory(Context context) {
    ObjectNode body = JsonBody.object(context);
    String track = body.path("track").asText();
    TrackId id = Paths.id("track", track, TrackId::new);
    ObjectNode request = body.deepCopy();
    request.remove("track");
    Query told = Bodies.recommendation(request).query().with(Bodies.segments(request));
    Query query = Asking.of(service, Optional.empty(), told);
    recommended(context, Bodies.history(request), query, id);
  }

  private void similar(Context context, TrackId seed, Query query, TrackId track) {
    try (View view = service.index().acquire()) {
      WhyNot whyNot =
          service
              .recommender()
              .whyNotSimilar(view, seed, query, track)
              .orElseThrow(() -> new NotFoundException("track", seed.value()));
      Answers.write(context, WhyNotJson.write(whyNot, service.recommender().origin(view)));
    }
  }

  private void recommended(Context context, List<Evidence> history, Query query, TrackId track) {
    try (View view = service.index().acquire()) {
      WhyNot whyNot = service.recommender().whyNot(view, history, query, track);
      Answers.write(context, WhyNotJson.write(whyNot, service.recommender().origin(view)));
    }
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(QueryParser.RANKING);
    names.addAll(Set.of("track", "listener", SIMILAR_TO));
    return Collections.unmodifiableSet(names);
  }
}
