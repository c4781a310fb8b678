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
    SeedCalls seeds = new SeedCalls(service);
    RuleCalls rules = new RuleCalls(service);
    RadioCalls radio = new RadioCalls(service);
    WhyNotCalls whyNot = new WhyNotCalls(service);
    HealthCalls health = new HealthCalls(service);
    routes.get("/v1/search", searches::search);
    routes.get("/v1/suggest", searches::suggest);
    routes.get("/v1/tracks/{id}", tracks::show);
    routes.put("/v1/tracks/{id}", tracks::put);
    routes.get("/v1/tracks/{id}/similar", tracks::similar);
    routes.get("/v1/listeners/{id}/recommendations", listeners::recommendations);
    routes.post("/v1/recommendations", listeners::recommendFromHistory);
    routes.get("/v1/radio/prompt", radio::prompt);
    routes.get("/v1/why-not", whyNot::stored);
    routes.post("/v1/why-not", whyNot::fromHistory);
    routes.post("/v1/listens", listeners::addListens);
    routes.delete("/v1/listeners/{id}/recommendations", rules::hide);
    routes.get("/v1/listeners/{id}/rules", rules::listOfListener);
    routes.get("/v1/listeners/{id}/rules/{rule}", rules::showOfListener);
    routes.put("/v1/listeners/{id}/rules/{rule}", rules::putOfListener);
    routes.delete("/v1/listeners/{id}/rules/{rule}", rules::removeOfListener);
    routes.get("/v1/similar", seeds::similar);
    routes.get("/v1/path", seeds::path);
    routes.get("/v1/radio", seeds::radio);
    routes.post("/v1/radio", seeds::radioOfBody);
    routes.get("/v1/rules", rules::list);
    routes.get("/v1/rules/{id}", rules::show);
    routes.put("/v1/rules/{id}", rules::put);
    routes.delete("/v1/rules/{id}", rules::remove);
    routes.get("/v1/generation", health::generation);
    routes.get("/health/live", health::live);
    routes.get("/health/ready", health::ready);
  }
}
