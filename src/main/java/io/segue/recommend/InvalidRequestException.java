package io.segue.recommend;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A request breaks a rule: names the parameter, its value and the rule. */
public final class InvalidRequestException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String value;
  private final String rule;

  public InvalidRequestException(String parameter, @Nullable Object value, String rule) {
    super(parameter + " " + rule + ": " + value);
    this.parameter = parameter;
    this.value = String.valueOf(value);
    this.rule = rule;
  }

  public String parameter() {
    return parameter;
  }

  public String value() {
    return value;
  }

  public String rule() {
    return rule;
  }
}
