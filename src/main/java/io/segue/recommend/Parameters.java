package io.segue.recommend;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Named values of a request, each read in one form or refused with its rule. */
final class Parameters {
  private final Map<String, List<String>> values;

  Parameters(Map<String, List<String>> values) {
    this.values = new TreeMap<>(values);
  }

  /** All values of a name. */
  List<String> texts(String name) {
    List<String> texts = values.getOrDefault(name, List.of());
    if (texts.stream().anyMatch(String::isBlank)) {
      throw new InvalidRequestException(name, "''", "must not be blank");
    }
    return texts;
  }

  /** The one value of a name, if it is there. */
  Optional<String> text(String name) {
    List<String> texts = texts(name);
    if (texts.size() > 1) {
      throw new InvalidRequestException(name, String.join(",", texts), "must be given once");
    }
    return texts.stream().findFirst();
  }

  OptionalDouble number(String name, double min, double max) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    String rule = "must be a number within " + plain(min) + ".." + plain(max);
    try {
      double number = Double.parseDouble(text.get());
      if (number >= min && number <= max) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException malformed) {
      throw new InvalidRequestException(name, text.get(), rule);
    }
    throw new InvalidRequestException(name, text.get(), rule);
  }

  OptionalInt integer(String name, int min, int max) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    String rule = "must be an integer within " + min + ".." + max;
    try {
      int number = Integer.parseInt(text.get());
      if (number >= min && number <= max) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException malformed) {
      throw new InvalidRequestException(name, text.get(), rule);
    }
    throw new InvalidRequestException(name, text.get(), rule);
  }

  /** The constant of that name in lower case. */
  <E extends Enum<E>> E choice(String name, E absent) {
    Optional<String> text = text(name);
    E[] constants = absent.getDeclaringClass().getEnumConstants();
    return text.isEmpty()
        ? absent
        : Arrays.stream(constants)
            .filter(constant -> key(constant).equals(text.get()))
            .findFirst()
            .orElseThrow(() ->
                new InvalidRequestException(
                    name,
                    text.get(),
                    "must be one of "
                        + Arrays.stream(constants)
                            .map(Parameters::key)
                            .collect(Collectors.joining(", "))));
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
