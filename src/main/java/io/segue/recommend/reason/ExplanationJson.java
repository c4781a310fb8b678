package io.segue.recommend.reason;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/** An explanation as JSON. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** The JSON object of one explanation. */
  public static ObjectNode write(Explanation explanation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sentence", explanation.sentence());
    ArrayNode parts = json.putArray("parts");
    explanation.parts().forEach(part -> parts.add(part(part)));
    return json;
  }

  private static ObjectNode part(Explanation.Part part) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("signal", part.signal());
    json.put("contribution", part.contribution());
    if (part.drivers().isEmpty()) {
      return json;
    }
    json.put("raw", part.raw());
    ArrayNode drivers = json.putArray("drivers");
    part.drivers()
        .forEach(driver ->
            drivers
                .addObject()
                .put("track", driver.track().value())
                .put("name", driver.name())
                .put("contribution", driver.contribution()));
    json.put("others", part.others());
    if (!part.aspects().isEmpty()) {
      ObjectNode aspects = json.putObject("aspects");
      new TreeMap<>(part.aspects()).forEach(aspects::put);
    }
    if (!part.shared().isEmpty()) {
      ArrayNode shared = json.putArray("shared");
      part.shared().forEach(shared::add);
    }
    return json;
  }
}
