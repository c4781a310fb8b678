package io.segue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What went wrong with a request.
 *
 * @param status the HTTP status
 * @param message one sentence with parameter, value and rule
 * @param parameter the parameter or field that is wrong
 * @param value what was sent
 * @param rule what is allowed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Fault(
    int status,
    String message,
    Optional<String> parameter,
    Optional<String> value,
    Optional<String> rule) {
  /** A fault that is no parameter's. */
  static Fault of(int status, String message) {
    return new Fault(status, message, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
