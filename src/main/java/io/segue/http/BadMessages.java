package io.segue.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what is refused before it reaches any call, such as an ambiguous path, in one shape. */
final class BadMessages extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("error")
        .put("status", response.getStatus())
        .put(
            "message",
            Optional.ofNullable(request.getAttribute(ERROR_MESSAGE))
                .map(Object::toString)
                .orElse("bad request"));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    Content.Sink.write(response, true, json.toString(), callback);
    return true;
  }
}
