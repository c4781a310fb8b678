package io.segue.http;

import io.javalin.config.RoutesConfig;

/** The paths of the native API, version 1. */
final class NativeApi {
  private final Service service;

  NativeApi(Service service) {
    this.service = service;
  }

  void register(RoutesConfig routes) {
    SearchCalls searches = new SearchCalls(service);
    TrackCalls tracks = new TrackCalls(service);
    ListenerCalls listeners = new ListenerCalls(service);
    OnboardingCalls onboarding = new OnboardingCalls(service);
    HealthCalls health = new HealthCalls(service);
    routes.get("/v1/search", searches::search);
    routes.get("/v1/suggest", searches::suggest);
    routes.get("/v1/tracks/{id}", tracks::show);
    routes.put("/v1/tracks/{id}", tracks::put);
    routes.get("/v1/tracks/{id}/similar", tracks::similar);
    routes.get("/v1/listeners/{id}/recommendations", listeners::recommendations);
    routes.post("/v1/recommendations", listeners::recommendFromHistory);
    routes.get("/v1/onboarding/next", onboarding::next);
    routes.post("/v1/onboarding/next", onboarding::nextAfter);
    routes.post("/v1/listens", listeners::addListens);
    routes.get("/v1/generation", health::generation);
    routes.get("/health/live", health::live);
    routes.get("/health/ready", health::ready);
  }
}
