package io.segue.recommend.prompt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.recommend.AnswerJson;

/** The answer to a prompt as JSON. */
public final class PromptJson {
  private PromptJson() {}

  /** An answer with an account of the elements and, at each track, which element gave it. */
  public static ObjectNode write(PromptAnswer answer) {
    ObjectNode json = AnswerJson.write(answer.answer());
    ArrayNode elements = json.putArray("elements");
    answer.elements().forEach(account -> elements.add(account(account)));
    ArrayNode feedback = json.putArray("feedback");
    answer.feedback().forEach(feedback::add);
    for (int t = 0; t < answer.origins().size(); t++) {
      ((ObjectNode) json.withArray("tracks").get(t)).put("element", answer.origins().get(t));
    }
    return json;
  }

  private static ObjectNode account(PromptAnswer.Account account) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("element", account.written().text());
    json.put("column", account.written().column());
    json.put("meaning", account.meaning());
    ArrayNode matched = json.putArray("matched");
    account.matched().forEach(matched::add);
    json.put("found", account.found());
    json.put("given", account.given());
    return json;
  }
}
