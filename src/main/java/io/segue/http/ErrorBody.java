package io.segue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * The one shape of every error: {@code {"error":{"status":400,"message":"…",…}}}.
 *
 * @param error what went wrong
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ErrorBody(Fault error) {
  /**
   * One fault.
   *
   * @param status the HTTP status
   * @param message one sentence with parameter, value and rule
   * @param parameter the parameter or field that is wrong
   * @param value what was sent
   * @param rule what is allowed
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Fault(
      int status,
      String message,
      Optional<String> parameter,
      Optional<String> value,
      Optional<String> rule) {}

  static ErrorBody of(int status, String message) {
    return new ErrorBody(
        new Fault(status, message, Optional.empty(), Optional.empty(), Optional.empty()));
  }
}
