package io.segue.http.subsonic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.http.JsonBody;
import io.segue.recommend.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes answers as XML, JSON or JSONP, whatever happened with status 200. */
final class Envelope {
  private static final String ROOT = "subsonic-response";
  private static final Pattern CALLBACK =
      Pattern.compile("[A-Za-z_$][\\w$]{0,63}(\\.[\\w$]{1,64}){0,4}");

  private final String serverVersion;

  Envelope(String serverVersion) {
    this.serverVersion = serverVersion;
  }

  /**
   * Returns if the answer can be written as the request wants it.
   *
   * @throws InvalidRequestException if it wants a format that there isn't
   * @throws RefusedException if it wants JSONP without a callback
   */
  static void require(Parameters parameters) {
    String format = parameters.text("f").orElse("");
    switch (format) {
      case "", "xml", "json" -> {}
      case "jsonp" -> {
        if (callback(parameters).isEmpty()) {
          String name = parameters.required("callback");
          throw new InvalidRequestException("callback", name, "must be the name of a function");
        }
      }
      default -> throw new InvalidRequestException("f", format, "must be xml, json or jsonp");
    }
  }

  /** Answers what a call said. */
  void succeed(Context context, Parameters parameters, ObjectNode answer) {
    ObjectNode root = root("ok");
    root.setAll(answer);
    write(context, parameters, root);
  }

  /** Answers that a call failed. */
  void fail(Context context, Parameters parameters, RefusedException failure) {
    ObjectNode root = root("failed");
    root.putObject("error")
        .put("code", failure.code().number())
        .put("message", failure.getMessage());
    write(context, parameters, root);
  }

  private ObjectNode root(String status) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("status", status)
        .put("version", ClientVersion.SERVED)
        .put("type", "segue")
        .put("serverVersion", serverVersion)
        .put("openSubsonic", true);
  }

  private static void write(Context context, Parameters parameters, ObjectNode root) {
    context.status(200).header("Cache-Control", "private, no-store");
    String format = parameters.text("f").orElse("");
    Optional<String> callback = format.equals("jsonp") ? callback(parameters) : Optional.empty();
    if (callback.isPresent()) {
      context
          .contentType("application/javascript; charset=utf-8")
          .header("X-Content-Type-Options", "nosniff")
          .result(callback.get() + "(" + new String(json(root), StandardCharsets.UTF_8) + ");");
    } else if (format.equals("json") || format.equals("jsonp")) {
      context.contentType("application/json").result(json(root));
    } else {
      context
          .contentType("application/xml; charset=utf-8")
          .result(XmlElements.document(ROOT, root));
    }
  }

  private static Optional<String> callback(Parameters parameters) {
    return parameters.text("callback").filter(name -> CALLBACK.matcher(name).matches());
  }

  private static byte[] json(ObjectNode root) {
    try {
      return JsonBody.MAPPER.writeValueAsBytes(
          JsonNodeFactory.instance.objectNode().set(ROOT, root));
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
