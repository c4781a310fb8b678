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
    registerOnboarding(routes);
    registerSeeds(routes);
    registerRules(routes);
    registerReasons(routes);
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

  private void registerOnboarding(Routes routes) {
    OnboardingCalls onboarding = new OnboardingCalls(service);
    routes.get("/v1/onboarding/next", Scope.READ, onboarding::next);
    routes.post("/v1/onboarding/next", Scope.READ, onboarding::nextAfter);
  }

  private void registerSeeds(Routes routes) {
    SeedCalls seeds = new SeedCalls(service);
    routes.get("/v1/similar", Scope.READ, seeds::similar);
    routes.get("/v1/path", Scope.READ, seeds::path);
    routes.get("/v1/radio", Scope.READ, seeds::radio);
    routes.post("/v1/radio", Scope.READ, seeds::radioOfBody);
  }

  private void registerReasons(Routes routes) {
    RadioCalls radio = new RadioCalls(service);
    WhyNotCalls whyNot = new WhyNotCalls(service);
    routes.get("/v1/radio/prompt", Scope.READ, radio::prompt);
    routes.get("/v1/why-not", Scope.READ, whyNot::stored);
    routes.post("/v1/why-not", Scope.READ, whyNot::fromHistory);
  }

  private void registerRules(Routes routes) {
    RuleCalls rules = new RuleCalls(service);
    routes.delete("/v1/listeners/{id}/recommendations", Scope.WRITE, rules::hide);
    routes.get("/v1/listeners/{id}/rules", Scope.READ, rules::listOfListener);
    routes.get("/v1/listeners/{id}/rules/{rule}", Scope.READ, rules::showOfListener);
    routes.put("/v1/listeners/{id}/rules/{rule}", Scope.WRITE, rules::putOfListener);
    routes.delete("/v1/listeners/{id}/rules/{rule}", Scope.WRITE, rules::removeOfListener);
    routes.get("/v1/rules", Scope.READ, rules::list);
    routes.get("/v1/rules/{id}", Scope.READ, rules::show);
    routes.put("/v1/rules/{id}", Scope.WRITE, rules::put);
    routes.delete("/v1/rules/{id}", Scope.WRITE, rules::remove);
  }
}
