package io.segue.recommend;

import java.util.OptionalLong;

/**
 * Who asks and when; read once a request, so that an answer is a function of it.
 *
 * @param nowMillis milliseconds since 1970 UTC; empty where time is not to matter
 * @param listener who asks; empty for nobody in particular
 */
public record Occasion(OptionalLong nowMillis, String listener) {
  /** Nobody at no time: windows of availability and age of listens don't count. */
  public static final Occasion NONE = new Occasion(OptionalLong.empty(), "");

  /** That listener at that time. */
  public static Occasion at(long nowMillis, String listener) {
    return new Occasion(OptionalLong.of(nowMillis), listener);
  }
}
