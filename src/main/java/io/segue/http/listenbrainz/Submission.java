package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.segue.http.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a player submits.
 *
 * @param type of all its listens
 * @param listens checked, 1 to {@value #MAX_LISTENS}
 */
record Submission(Type type, List<SubmittedListen> listens) {
  static final int MAX_BYTES = 10_240_000;
  static final int MAX_BYTES_PER_LISTEN = 10_240;
  static final int MAX_LISTENS = 1_000;

  /** What kind of listens there are. */
  enum Type {
    SINGLE,
    IMPORT,
    PLAYING_NOW;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Submission {
    listens = List.copyOf(listens);
  }

  /**
   * The submission in a body.
   *
   * @throws BadRequestResponse if it breaks a rule
   */
  static Submission of(Context context, long nowSeconds) {
    int bytes = context.bodyAsBytes().length;
    if (bytes > MAX_BYTES) {
      throw new BadRequestResponse(
          "Payload too large. Payload may not be larger than " + MAX_BYTES + " bytes.");
    }
    ObjectNode body = JsonBody.object(context);
    JsonNode payload = body.path("payload");
    if (!payload.isArray()) {
      throw new BadRequestResponse("payload must be a list of listens");
    }
    requireSize(payload.size(), bytes);
    Type type = type(body.path("listen_type"));
    if (type != Type.IMPORT && payload.size() > 1) {
      throw new BadRequestResponse(
          "payload must contain exactly one listen for single and playing_now, not "
              + payload.size());
    }
    List<SubmittedListen> listens = new ArrayList<>();
    for (JsonNode listen : payload) {
      listens.add(ListenRules.checked(listen, type, nowSeconds));
    }
    return new Submission(type, listens);
  }

  private static void requireSize(int listens, long bytes) {
    if (listens == 0) {
      throw new BadRequestResponse("payload does not contain any listens");
    }
    if (listens > MAX_LISTENS) {
      throw new BadRequestResponse(
          "payload may contain at most " + MAX_LISTENS + " listens, not " + listens);
    }
    if (bytes > (long) MAX_BYTES_PER_LISTEN * listens) {
      throw new BadRequestResponse(
          "JSON document is too large. In aggregate, listens may not be larger than "
              + MAX_BYTES_PER_LISTEN
              + " bytes each.");
    }
  }

  private static Type type(JsonNode key) {
    for (Type type : Type.values()) {
      if (type.key().equals(key.textValue())) {
        return type;
      }
    }
    throw new BadRequestResponse("listen_type must be single, import or playing_now");
  }
}
