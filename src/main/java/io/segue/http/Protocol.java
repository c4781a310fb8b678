package io.segue.http;

import io.javalin.http.Context;

/** A family of calls with one shape of errors. */
public interface Protocol {
  /** Adds its calls. */
  void register(Routes routes);

  /** Answers a fault in its own shape; headers such as {@code Retry-After} are set already. */
  void fail(Context context, Fault fault);

  /**
   * Whether requests with {@code Authorization: Bearer} mean it where another protocol has the same
   * call; of those without, it is the others that are meant.
   */
  boolean isMeantByBearer();

  /**
   * What the paths of a protocol begin with that has them for itself, such as {@code /1/}; empty
   * for one that shares its paths.
   */
  default String root() {
    return "";
  }

  /** Called before each of its calls, whoever asks. */
  default void begin(Context context) {}
}
