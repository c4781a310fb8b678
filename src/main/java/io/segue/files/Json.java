package io.segue.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;

/** JSON read strictly: no duplicate keys, no NaN, nothing after the value, bounded nesting. */
final class Json {
  private static final int MAX_NESTING = 50;
  private static final int EXCERPT = 60;

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private Json() {}

  /**
   * The object on a line.
   *
   * @throws IllegalArgumentException if the line is anything else
   */
  static JsonNode object(String line) {
    JsonNode node;
    try {
      node = READER.readTree(line);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("line is not JSON: " + reason(broken), broken);
    }
    if (!node.isObject()) {
      throw new IllegalArgumentException("line must be a JSON object, not " + typeOf(node));
    }
    return node;
  }

  static String typeOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      default -> "a " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    };
  }

  static String excerpt(JsonNode node) {
    String text = node.toString();
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }

  private static String reason(JsonProcessingException broken) {
    String where =
        broken.getProcessor() instanceof JsonParser parser
            ? parser.getParsingContext().pathAsPointer().toString()
            : "";
    String what = broken.getOriginalMessage();
    return where.isEmpty() ? what : "at " + where + ": " + what;
  }
}
