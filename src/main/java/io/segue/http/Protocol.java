package io.segue.http;

import io.javalin.http.Context;

/** A family of calls with one shape of errors. */
public interface Protocol {
  /** Adds its calls. */
  void register(Routes routes);

  /** Answers a fault in its own shape; headers such as {@code Retry-After} are set already. */
  void fail(Context context, Fault fault);

  /** Whether every path like this one is its own, also one that names no call. */
  default boolean owns(String path) {
    return false;
  }

  /**
   * Whether requests with {@code Authorization: Bearer} mean it where another protocol has the same
   * call; of those without, it is the others that are meant.
   */
  boolean isMeantByBearer();

  /** Called before each of its calls, whoever asks. */
  default void begin(Context context) {}
}
