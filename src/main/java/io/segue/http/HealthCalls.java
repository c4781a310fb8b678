package io.segue.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.index.GenerationManifest;
import io.segue.index.View;

/** Is it alive, can it answer, from what. */
final class HealthCalls {
  private final Service service;

  HealthCalls(Service service) {
    this.service = service;
  }

  void live(Context context) {
    Answers.write(context, JsonNodeFactory.instance.objectNode().put("status", "live"));
  }

  /** Ready means: a view can be acquired and the store answers. */
  void ready(Context context) {
    long change = service.store().change();
    try (View view = service.index().acquire()) {
      Answers.write(
          context,
          JsonNodeFactory.instance
              .objectNode()
              .put("status", "ready")
              .put("generation", view.generation().toString())
              .put("change", view.change())
              .put("store_change", change));
    }
  }

  void generation(Context context) {
    try (View view = service.index().acquire()) {
      GenerationManifest manifest = view.manifest();
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("generation", view.generation().toString());
      json.put("change", view.change());
      json.set("manifest", JsonBody.MAPPER.valueToTree(manifest));
      Answers.write(context, json);
    }
  }
}
