package io.segue.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.Semaphore;

/** Refuses requests beyond a number under way at once, so that those under way stay fast. */
final class LoadShedder {
  private static final String ADMITTED = "segue.admitted";

  private final Semaphore places;

  private LoadShedder(Semaphore places) {
    this.places = places;
  }

  static LoadShedder over(int maxConcurrentRequests) {
    return new LoadShedder(new Semaphore(maxConcurrentRequests));
  }

  void register(RoutesConfig routes) {
    routes.before(this::admit);
    routes.after(this::leave);
  }

  private void admit(Context context) {
    if (context.path().startsWith("/health/")) {
      return;
    }
    if (!places.tryAcquire()) {
      throw new OverloadedException();
    }
    context.attribute(ADMITTED, true);
  }

  private void leave(Context context) {
    if (Boolean.TRUE.equals(context.attribute(ADMITTED))) {
      context.attribute(ADMITTED, false);
      places.release();
    }
  }
}
