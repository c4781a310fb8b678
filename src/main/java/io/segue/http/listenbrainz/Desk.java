package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.segue.http.Answers;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.listening.ListenerId;
import io.segue.store.Store;
import java.util.Optional;

/**
 * What all calls need.
 *
 * @param service what is answered from
 * @param gate who asks
 */
record Desk(Service service, Gate gate) {
  Store store() {
    return service.store();
  }

  long now() {
    return service.clock().millis();
  }

  /** The listener of the path, known by listens, feedback or a token. */
  ListenerId user(Context context) {
    return user(context, "name");
  }

  ListenerId user(Context context, String parameter) {
    return named(context.pathParam(parameter));
  }

  /** The known listener of that name. */
  ListenerId named(String name) {
    return listenerId(name)
        .filter(this::isKnown)
        .orElseThrow(() -> new NotFoundResponse("Cannot find user: " + name));
  }

  static void ok(Context context) {
    Answers.write(context, JsonNodeFactory.instance.objectNode().put("status", "ok"));
  }

  /** Writes an answer within its payload. */
  static void payload(Context context, JsonNode payload) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("payload", payload);
    Answers.write(context, json);
  }

  private boolean isKnown(ListenerId listener) {
    return store().listener(listener).isPresent()
        || store().tokens().all().stream()
            .anyMatch(token -> token.listener().filter(listener::equals).isPresent());
  }

  private static Optional<ListenerId> listenerId(String name) {
    try {
      return Optional.of(new ListenerId(name));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
