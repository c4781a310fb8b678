package io.segue.evaluate.tune;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a value stands in a profile.
 *
 * @param text such as {@code neighbours.models[0].regularization}
 */
record KeyPath(String text) {
  private static final Pattern FORM =
      Pattern.compile("[a-z0-9-]+(\\[\\d+])?(\\.[a-z0-9-]+(\\[\\d+])?)*\\.[a-z0-9-]+");
  private static final List<String> FUSION = List.of("weights.", "fusion.");

  KeyPath {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "path must look like factorization.alpha or neighbours.models[0].regularization: '"
              + text
              + "'");
    }
  }

  /** Whether it says how signals are fused, which changes nothing that is learned. */
  boolean isFusion() {
    return FUSION.stream().anyMatch(text::startsWith);
  }

  /** The value there, or empty if the key is missing. */
  Optional<JsonNode> in(ObjectNode tree) {
    JsonNode found = tree.at(pointer());
    return found.isMissingNode() ? Optional.empty() : Optional.of(found);
  }

  /**
   * Puts a value there.
   *
   * @throws IllegalArgumentException if the tree has no mapping that the key could stand in
   */
  void set(ObjectNode tree, JsonNode value) {
    JsonPointer pointer = pointer();
    if (!(tree.at(pointer.head()) instanceof ObjectNode parent)) {
      throw new IllegalArgumentException(
          "the base has no mapping for the last key of path " + text + " to stand in");
    }
    parent.set(pointer.last().getMatchingProperty(), value);
  }

  private JsonPointer pointer() {
    return JsonPointer.compile("/" + text.replace("]", "").replace('[', '/').replace('.', '/'));
  }
}
