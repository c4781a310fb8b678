package io.segue.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** The fields of one JSON object. */
final class JsonFields implements Fields {
  private final Place place;
  private final JsonNode object;
  private final FieldNames names;

  JsonFields(Place place, JsonNode object, FieldNames names) {
    this.place = place;
    this.object = object;
    this.names = names;
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public Optional<String> text(String name) {
    return node(name).flatMap(node -> text(name, node));
  }

  @Override
  public Optional<String> scalar(String name) {
    return node(name)
        .flatMap(node ->
            node.isNumber() || node.isBoolean() ? Optional.of(node.asText()) : text(name, node));
  }

  @Override
  public List<String> texts(String name) {
    Optional<JsonNode> node = node(name);
    if (node.isEmpty() || !node.get().isArray()) {
      return text(name).map(List::of).orElse(List.of());
    }
    Set<String> texts = new LinkedHashSet<>();
    node.get().forEach(element -> text(name, element).ifPresent(texts::add));
    return List.copyOf(texts);
  }

  @Override
  public OptionalDouble number(String name) {
    Optional<JsonNode> node = node(name);
    if (node.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!node.get().isNumber()) {
      throw wrongType(name, "a number", node.get());
    }
    return OptionalDouble.of(Numerals.finite(name, node.get().doubleValue()));
  }

  @Override
  public OptionalLong whole(String name) {
    OptionalDouble number = number(name);
    return number.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Numerals.whole(name, number.getAsDouble()));
  }

  @Override
  public Optional<Fields> object(String name) {
    Optional<JsonNode> node = node(name);
    if (node.isPresent() && !node.get().isObject()) {
      throw wrongType(name, "an object", node.get());
    }
    return node.map(inner -> new JsonFields(place, inner, FieldNames.none()));
  }

  @Override
  public Set<String> others() {
    Set<String> others = new LinkedHashSet<>();
    object
        .fieldNames()
        .forEachRemaining(key -> {
          if (!names.spells(key)) {
            others.add(key);
          }
        });
    return others;
  }

  private Optional<JsonNode> node(String name) {
    for (String spelling : names.spellings(name)) {
      JsonNode node = object.path(spelling);
      if (!node.isMissingNode() && !node.isNull()) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(String name, JsonNode node) {
    if (!node.isTextual()) {
      throw wrongType(name, "a string", node);
    }
    String text = node.textValue().strip();
    int bad = text.codePoints().filter(JsonFields::forbidden).findFirst().orElse(-1);
    if (bad >= 0) {
      throw new IllegalArgumentException(
          name + " contains the forbidden character U+" + Integer.toHexString(bad));
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** NUL and halves of surrogate pairs, which JSON can spell and no UTF-8 store can keep. */
  private static boolean forbidden(int codePoint) {
    return codePoint == 0
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  private static IllegalArgumentException wrongType(String name, String wanted, JsonNode node) {
    return new IllegalArgumentException(
        name + " must be " + wanted + ", not " + Json.typeOf(node) + ": " + Json.excerpt(node));
  }
}
