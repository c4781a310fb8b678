package io.segue.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;

/** Writes JSON answers, which depend on the index and must not be stored by caches. */
public final class Answers {
  private Answers() {}

  public static void write(Context context, JsonNode json) {
    try {
      context
          .header("Cache-Control", "private, no-store")
          .contentType("application/json")
          .result(JsonBody.MAPPER.writeValueAsBytes(json));
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
