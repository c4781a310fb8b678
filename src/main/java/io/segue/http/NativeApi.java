package io.segue.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.segue.store.Scope;
import java.util.Map;

/** The native API, version 1. */
public final class NativeApi implements Protocol {
  private final Service service;

  public NativeApi(Service service) {
    this.service = service;
  }

  @Override
  public void register(Routes routes) {
    SearchCalls searches = new SearchCalls(service);
    TrackCalls tracks = new TrackCalls(service);
    ListenerCalls listeners = new ListenerCalls(service);
    HealthCalls health = new HealthCalls(service);
    routes.get("/v1/search", Scope.READ, searches::search);
    routes.get("/v1/suggest", Scope.READ, searches::suggest);
    routes.get("/v1/tracks/{id}", Scope.READ, tracks::show);
    routes.put("/v1/tracks/{id}", Scope.WRITE, tracks::put);
    routes.get("/v1/tracks/{id}/similar", Scope.READ, tracks::similar);
    routes.get("/v1/listeners/{id}/recommendations", Scope.READ, listeners::recommendations);
    routes.post("/v1/recommendations", Scope.READ, listeners::recommendFromHistory);
    routes.post("/v1/listens", Scope.WRITE, listeners::addListens);
    routes.get("/v1/generation", Scope.READ, health::generation);
    routes.open(HandlerType.GET, "/health/live", health::live);
    routes.open(HandlerType.GET, "/health/ready", health::ready);
  }

  /** {@code {"error":{"status":400,"message":"…",…}}}. */
  @Override
  public void fail(Context context, Fault fault) {
    context.status(fault.status()).json(Map.of("error", fault));
  }

  @Override
  public boolean isMeantByBearer() {
    return false;
  }
}
