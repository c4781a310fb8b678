package io.segue.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;

/** JSON objects that come by another way than a file. */
public final class JsonRecords {
  private static final Place NOWHERE = new Place(Path.of("json"), 1);

  private JsonRecords() {}

  /**
   * The record that an object describes.
   *
   * @throws IllegalArgumentException if it breaks a rule or has a key that is not understood, with
   *     field, rule and value
   */
  public static <T> T read(JsonNode object, FieldNames names, FieldsMapper<T> mapper) {
    if (!object.isObject()) {
      throw new IllegalArgumentException("must be a JSON object, not " + Json.typeOf(object));
    }
    JsonFields fields = new JsonFields(NOWHERE, object, names);
    Set<String> others = fields.others();
    if (!others.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown fields " + others + "; known are " + names.canonical());
    }
    return mapper.map(fields);
  }
}
