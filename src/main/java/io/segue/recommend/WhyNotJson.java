package io.segue.recommend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Why a track is not answered, as JSON. */
public final class WhyNotJson {
  private WhyNotJson() {}

  /** The JSON object. */
  public static ObjectNode write(WhyNot whyNot, Answer.Origin origin) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("generation", origin.generation());
    json.put("change", origin.change());
    json.put("track", whyNot.track().value());
    json.put("step", whyNot.step().name().toLowerCase(Locale.ROOT));
    ArrayNode reasons = json.putArray("reasons");
    whyNot.reasons().forEach(reasons::add);
    whyNot.rank().ifPresent(rank -> json.put("rank", rank));
    whyNot.gap().ifPresent(gap -> json.put("gap", gap));
    ObjectNode signals = json.putObject("signals");
    whyNot
        .signals()
        .forEach((name, standing) -> {
          ObjectNode signal = signals.putObject(name);
          standing.score().ifPresent(score -> signal.put("score", score));
          standing.rank().ifPresent(rank -> signal.put("rank", rank));
        });
    ArrayNode changes = json.putArray("changes");
    whyNot
        .changes()
        .forEach(change -> {
          ObjectNode object = changes.addObject().put("parameter", change.parameter());
          if (!change.value().isEmpty()) {
            object.put("value", change.value());
          }
          object.put("words", change.words());
        });
    return json;
  }
}
