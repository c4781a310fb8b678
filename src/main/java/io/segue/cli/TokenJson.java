package io.segue.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.store.AccessToken;
import java.time.Instant;

/** What may be shown of a stored token. */
final class TokenJson {
  private TokenJson() {}

  static ObjectNode of(AccessToken token) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", token.name());
    json.put("scope", token.scope().key());
    token.listener().ifPresent(listener -> json.put("listener", listener.value()));
    json.put("created", Instant.ofEpochMilli(token.createdMillis()).toString());
    token
        .expiresMillis()
        .ifPresent(millis -> json.put("expires", Instant.ofEpochMilli(millis).toString()));
    return json;
  }
}
