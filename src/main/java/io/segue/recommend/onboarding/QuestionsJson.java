package io.segue.recommend.onboarding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.TrackJson;

/** Questions as JSON. */
public final class QuestionsJson {
  private QuestionsJson() {}

  /** One object. */
  public static ObjectNode write(Questions questions) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("generation", questions.origin().generation());
    json.put("change", questions.origin().change());
    json.put("strategy", questions.strategy());
    json.put("reason", questions.reason());
    ArrayNode list = json.putArray("questions");
    for (OnboardingQuestion question : questions.questions()) {
      ObjectNode one = list.addObject();
      one.put("rank", list.size());
      one.put("gain", question.gain());
      one.put("information", question.information());
      one.put("recognised", question.recognised());
      one.set("track", TrackJson.write(question.track()));
    }
    return json;
  }
}
