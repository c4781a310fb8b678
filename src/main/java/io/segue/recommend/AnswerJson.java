package io.segue.recommend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.TrackJson;

/** An answer as JSON, the same over HTTP and on the command line. */
public final class AnswerJson {
  private AnswerJson() {}

  /** The JSON object of an answer. */
  public static ObjectNode write(Answer answer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("generation", answer.origin().generation());
    json.put("change", answer.origin().change());
    json.put("profile", answer.origin().profile());
    answer
        .origin()
        .group()
        .ifPresent(assigned ->
            json.put("experiment", assigned.experiment()).put("group", assigned.group()));
    json.put("strategy", answer.strategy().key());
    json.put("reason", answer.reason());
    json.put("offset", answer.page().offset());
    json.put("limit", answer.page().limit());
    json.put("exhausted", answer.exhausted());
    if (answer.exhausted()) {
      answer.steps().ifPresent(steps -> json.set("steps", write(steps)));
    }
    ArrayNode tracks = json.putArray("tracks");
    answer.tracks().forEach(ranked -> tracks.add(write(ranked)));
    return json;
  }

  private static ObjectNode write(Steps steps) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("catalogue", steps.catalogue());
    json.put("matching", steps.matching());
    ObjectNode retrieved = json.putObject("retrieved");
    steps.retrieved().forEach(retrieved::put);
    json.put("pool", steps.pool());
    ObjectNode dropped = json.putObject("dropped");
    steps.dropped().forEach(dropped::put);
    json.put("listed", steps.listed());
    return json;
  }

  private static ObjectNode write(RankedTrack ranked) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rank", ranked.rank());
    json.put("score", ranked.score());
    ObjectNode parts = json.putObject("parts");
    ranked.parts().forEach(parts::put);
    ranked.propensity().ifPresent(propensity -> json.put("propensity", propensity));
    json.set("track", TrackJson.write(ranked.track()));
    return json;
  }
}
