package io.segue.evaluate.tune;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Named values.
 *
 * @param steps at least one; a value that is named twice counts once
 */
record Choices(List<JsonNode> steps) implements Domain {
  Choices {
    steps = steps.stream().distinct().toList();
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("values must hold at least one value");
    }
  }

  @Override
  public JsonNode at(double place) {
    return steps.get(Math.clamp((long) (place * steps.size()), 0, steps.size() - 1));
  }
}
