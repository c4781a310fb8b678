package io.segue.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.javalin.http.Context;
import io.segue.recommend.InvalidRequestException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads request bodies as JSON objects, strictly. */
public final class JsonBody {
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private JsonBody() {}

  /**
   * The body as a JSON object.
   *
   * @throws InvalidRequestException if it is none, saying where it breaks
   */
  public static ObjectNode object(Context context) {
    try {
      JsonNode json = MAPPER.readTree(context.bodyAsBytes());
      if (json instanceof ObjectNode object) {
        return object;
      }
      throw new InvalidRequestException(
          "body", json.isMissingNode() ? "empty" : json.getNodeType(), "must be a JSON object");
    } catch (JsonProcessingException broken) {
      String place =
          "line "
              + broken.getLocation().getLineNr()
              + ", column "
              + broken.getLocation().getColumnNr();
      throw new InvalidRequestException(
          "body", place, "must be valid JSON (" + broken.getOriginalMessage() + ")");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
