package io.segue.listening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Moments;
import io.segue.files.FieldNames;
import io.segue.files.Fields;
import io.segue.files.JsonRecords;
import java.util.Optional;
import java.util.OptionalLong;

/** A rule as JSON: {@code {"field":"artist","values":["Nadia"],"bias":-1,"until":"2027-01-01"}}. */
public final class RuleJson {
  private static final FieldNames NAMES =
      FieldNames.none()
          .require("field")
          .accept("values", "value")
          .require("bias")
          .accept("from")
          .accept("until")
          .accept("note");

  private RuleJson() {}

  /**
   * The rule of a JSON object, whose name and listener stand elsewhere.
   *
   * @throws IllegalArgumentException if a field breaks a rule or is unknown, naming it
   */
  public static Rule read(JsonNode json, String id, Optional<ListenerId> listener) {
    return JsonRecords.read(
        json,
        NAMES,
        fields ->
            new Rule(
                id,
                listener,
                new RuleTarget(fields.required("field"), fields.texts("values")),
                fields
                    .number("bias")
                    .orElseThrow(() -> new IllegalArgumentException("bias must be a number")),
                new Rule.Validity(moment("from", fields), moment("until", fields)),
                fields.text("note").orElse("")));
  }

  /** The JSON object of a rule. */
  public static ObjectNode write(Rule rule) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", rule.id());
    rule.listener().ifPresent(listener -> json.put("listener", listener.value()));
    json.put("field", rule.target().field());
    ArrayNode values = json.putArray("values");
    rule.target().values().forEach(values::add);
    json.put("bias", rule.bias());
    rule.validity().fromMillis().ifPresent(millis -> json.put("from", Moments.text(millis)));
    rule.validity().untilMillis().ifPresent(millis -> json.put("until", Moments.text(millis)));
    if (!rule.note().isEmpty()) {
      json.put("note", rule.note());
    }
    return json;
  }

  private static OptionalLong moment(String name, Fields fields) {
    return fields
        .scalar(name)
        .map(text -> OptionalLong.of(Moments.millis(name, text)))
        .orElse(OptionalLong.empty());
  }
}
