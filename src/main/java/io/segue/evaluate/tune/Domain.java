package io.segue.evaluate.tune;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The values that a parameter may take. */
sealed interface Domain permits Choices, Span {
  /** The value at a place from 0 (the first) to 1 (the last). */
  JsonNode at(double place);

  /** The values that a grid takes, in order, each once. */
  List<JsonNode> steps();
}
