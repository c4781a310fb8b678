package io.segue.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One mapping of a profile, read key by key; what nobody asked for is refused in the end. */
public final class Section {
  private final String place;
  private final ObjectNode node;
  private final Set<String> asked = new TreeSet<>();

  /**
   * A section.
   *
   * @param place file and path within it, for messages
   */
  public Section(String place, JsonNode node) {
    if (!(node instanceof ObjectNode mapping)) {
      throw new ProfileException(place + ": must be a mapping of keys to values: " + node);
    }
    this.place = place;
    this.node = mapping;
  }

  /** File and path within it, for messages. */
  public String place() {
    return place;
  }

  /** Whether a key is there. */
  public boolean has(String key) {
    asked.add(key);
    return node.has(key);
  }

  /** A number. */
  public double number(String key, double missing) {
    JsonNode value = value(key);
    if (value == null) {
      return missing;
    }
    if (!value.isNumber()) {
      throw refused(key, value, "must be a number");
    }
    return value.asDouble();
  }

  /** A whole number. */
  public int integer(String key, int missing) {
    JsonNode value = value(key);
    if (value == null) {
      return missing;
    }
    if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
      throw refused(key, value, "must be a whole number");
    }
    return value.asInt();
  }

  /** True or false. */
  public boolean flag(String key, boolean missing) {
    JsonNode value = value(key);
    if (value == null) {
      return missing;
    }
    if (!value.isBoolean()) {
      throw refused(key, value, "must be true or false");
    }
    return value.asBoolean();
  }

  /** A text. */
  public String text(String key, String missing) {
    JsonNode value = value(key);
    if (value == null) {
      return missing;
    }
    if (!value.isTextual()) {
      throw refused(key, value, "must be a text");
    }
    return value.asText();
  }

  /** The constant whose name in lower case, with hyphens, stands there. */
  <E extends Enum<E>> E choice(String key, E missing) {
    String text = text(key, name(missing));
    E[] constants = missing.getDeclaringClass().getEnumConstants();
    for (E constant : constants) {
      if (name(constant).equals(text)) {
        return constant;
      }
    }
    List<String> names = new ArrayList<>();
    for (E constant : constants) {
      names.add(name(constant));
    }
    throw new ProfileException(
        place + ": " + key + " must be one of " + String.join(", ", names) + ": " + text);
  }

  /** A mapping within this one. */
  public Optional<Section> section(String key) {
    JsonNode value = value(key);
    return value == null ? Optional.empty() : Optional.of(new Section(place + ": " + key, value));
  }

  /** The mappings of a list; empty if the key is missing. */
  public List<Section> sections(String key) {
    JsonNode value = value(key);
    List<Section> sections = new ArrayList<>();
    if (value == null) {
      return sections;
    }
    if (!value.isArray()) {
      throw refused(key, value, "must be a list");
    }
    for (JsonNode element : value) {
      sections.add(new Section(place + ": " + key + "[" + sections.size() + "]", element));
    }
    return sections;
  }

  /** The numbers, texts, and true and false of a list; empty if the key is missing. */
  public List<JsonNode> scalars(String key) {
    JsonNode value = value(key);
    List<JsonNode> scalars = new ArrayList<>();
    if (value == null) {
      return scalars;
    }
    for (JsonNode element : value) {
      if (!element.isValueNode() || element.isNull()) {
        throw refused(key, element, "must hold numbers, texts, true or false");
      }
      scalars.add(element);
    }
    if (!value.isArray() || scalars.isEmpty()) {
      throw refused(key, value, "must be a list of values");
    }
    return scalars;
  }

  /** Every key. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /**
   * Builds something from this section, and refuses keys that it didn't ask for.
   *
   * @throws ProfileException if a key is unknown, or the value is refused with the reason given
   */
  public <T> T read(Function<Section, T> reader) {
    T result;
    try {
      result = reader.apply(this);
    } catch (IllegalArgumentException refused) {
      throw new ProfileException(place + ": " + refused.getMessage());
    }
    Set<String> unknown = new TreeSet<>(keys());
    unknown.removeAll(asked);
    if (!unknown.isEmpty()) {
      throw new ProfileException(place + ": unknown keys " + unknown + "; known are " + asked);
    }
    return result;
  }

  /** The mapping as compact text: equal for equal mappings in the same order. */
  String canonical() {
    return node.toString();
  }

  private @Nullable JsonNode value(String key) {
    asked.add(key);
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value;
  }

  private ProfileException refused(String key, JsonNode value, String rule) {
    return new ProfileException(place + ": " + key + " " + rule + ": " + value);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
