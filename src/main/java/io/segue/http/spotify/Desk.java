package io.segue.http.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.segue.http.Answers;
import io.segue.http.Service;
import io.segue.index.View;

/** Gives each call its catalogue, from one view, and writes what it answers. */
final class Desk {
  private final Service service;

  Desk(Service service) {
    this.service = service;
  }

  /** What a call answers. */
  interface Call {
    JsonNode answer(Asked asked);
  }

  /**
   * One request.
   *
   * @param context of the request
   * @param catalogue what it sees
   * @param objects what it writes
   */
  record Asked(Context context, Catalogue catalogue, Objects objects) {
    Parameters parameters() {
      return new Parameters(context);
    }

    String id() {
      return context.pathParam("id");
    }

    Hrefs hrefs() {
      return Hrefs.of(context);
    }
  }

  Service service() {
    return service;
  }

  void answer(Context context, Call call) {
    try (View view = service.index().acquire()) {
      Catalogue catalogue = new Catalogue(view, service.store());
      Objects objects = new Objects(catalogue, Hrefs.of(context));
      Answers.write(context, call.answer(new Asked(context, catalogue, objects)));
    }
  }
}
