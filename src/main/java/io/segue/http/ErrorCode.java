package io.segue.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Every kind of error that a request can end in. */
public enum ErrorCode {
  INVALID_REQUEST(400, "A parameter, a field or the body breaks the rule that the answer names."),
  INTERRUPTED(400, "The connection ended within the request."),
  UNAUTHORIZED(401, "A token is needed and there is none, or it is not or no longer known."),
  FORBIDDEN(403, "The token lacks the scope, or is another listener's."),
  NOT_FOUND(404, "There is no such thing, or no such path."),
  METHOD_NOT_ALLOWED(405, "The path has no such method."),
  TOO_LARGE(413, "The body is larger than the server takes."),
  REFUSED(400, "The request cannot be read as HTTP, or is refused for what the message says."),
  INTERNAL(500, "The server failed; its log says why."),
  UNAVAILABLE(503, "Too much to do, or the store is busy: ask again after Retry-After seconds.");

  private final int status;
  private final String meaning;

  ErrorCode(int status, String meaning) {
    this.status = status;
    this.meaning = meaning;
  }

  /** The name in answers, such as {@code invalid_request}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The HTTP status that it usually comes with. */
  public int status() {
    return status;
  }

  /** One sentence for whoever asked. */
  public String meaning() {
    return meaning;
  }

  /** The kind of an error of which only the status is known. */
  static ErrorCode of(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 413 -> TOO_LARGE;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? REFUSED : INTERNAL;
    };
  }
}
