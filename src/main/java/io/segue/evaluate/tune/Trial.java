package io.segue.evaluate.tune;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was tried, and what came out.
 *
 * @param setting of what is learned
 * @param share of the listeners who were asked
 * @param weights the best ones found for that setting
 * @param value of the objective; larger is better
 */
public record Trial(Assignment setting, double share, Assignment weights, double value) {
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("setting", setting.json());
    json.put("share", share);
    json.set("weights", weights.json());
    return json.put("value", value);
  }

  /** Whether all listeners were asked, so that it may be the result. */
  public boolean isFull() {
    return share == 1;
  }

  /** Everything that was chosen, by path. */
  public ObjectNode values() {
    ObjectNode values = setting.json();
    return values.setAll(weights.json());
  }

  /** Everything that was chosen, as {@code path=value path=value}. */
  public String chosen() {
    return (setting + " " + weights).strip();
  }
}
