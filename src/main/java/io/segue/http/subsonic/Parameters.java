package io.segue.http.subsonic;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.segue.recommend.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parameters of one request, of its query and of its form; others are ignored. */
final class Parameters {
  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Those of the query, then those of the body if it is a form. */
  static Parameters of(Context context) {
    Map<String, List<String>> both = new TreeMap<>();
    add(context.queryParamMap(), both);
    if (context.method().equals(HandlerType.POST) && context.isFormUrlencoded()) {
      add(context.formParamMap(), both);
    }
    return new Parameters(both);
  }

  /** Those of the query alone, whatever is wrong with the body. */
  static Parameters ofQuery(Context context) {
    return new Parameters(context.queryParamMap());
  }

  /** The first value, which may be empty. */
  Optional<String> text(String name) {
    return all(name).stream().findFirst();
  }

  /** Every value, in order. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The first value.
   *
   * @throws RefusedException if it is missing or empty
   */
  String required(String name) {
    return text(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> RefusedException.missing(name));
  }

  /**
   * How many items are wanted; more than {@code most} means that many.
   *
   * @throws InvalidRequestException if it is no integer of at least 0
   */
  int count(String name, int absent, int most) {
    Optional<String> text = text(name).filter(value -> !value.isEmpty());
    return text.isEmpty() ? absent : (int) Math.min(most, natural(name, text.get()));
  }

  /**
   * A boolean.
   *
   * @throws InvalidRequestException if it is neither true nor false
   */
  boolean flag(String name, boolean absent) {
    return switch (text(name).orElse("")) {
      case "" -> absent;
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new InvalidRequestException(name, text(name).get(), "must be true or false");
    };
  }

  /** An integer of at least 0, as a value of that parameter. */
  static long natural(String name, String text) {
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
      throw new InvalidRequestException(name, text, "must be at least 0");
    } catch (NumberFormatException malformed) {
      throw new InvalidRequestException(name, text, "must be an integer of at least 0");
    }
  }

  private static void add(Map<String, List<String>> some, Map<String, List<String>> all) {
    some.forEach(
        (name, values) -> all.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(values));
  }
}
