package io.segue.recommend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.recommend.reason.Explanation;
import io.segue.recommend.reason.ExplanationJson;
import java.util.List;

/** Adds to the JSON of an answer what is known about each of its tracks. */
public final class ReasonsJson {
  /** Most tracks of an answer that is explained: each is taken apart by every track heard. */
  public static final int MAX_EXPLAINED = 100;

  private ReasonsJson() {}

  /** Adds to each track why it is there. */
  public static void addExplanations(ObjectNode json, List<Explanation> explanations) {
    for (int t = 0; t < explanations.size(); t++) {
      track(json, t).set("explanation", ExplanationJson.write(explanations.get(t)));
    }
  }

  /** Adds to each track how similar it is. */
  public static void addSimilarities(ObjectNode json, List<Double> similarities) {
    for (int t = 0; t < similarities.size(); t++) {
      track(json, t).put("similarity", similarities.get(t));
    }
  }

  /**
   * Refuses to explain a long list.
   *
   * @throws InvalidRequestException if the page holds more than {@value #MAX_EXPLAINED} tracks
   */
  public static void requireExplicable(Page page) {
    if (page.limit() > MAX_EXPLAINED) {
      throw new InvalidRequestException(
          "limit", page.limit(), "must be at most " + MAX_EXPLAINED + " with explain=true");
    }
  }

  private static ObjectNode track(ObjectNode json, int track) {
    return (ObjectNode) ((ArrayNode) json.path("tracks")).get(track);
  }
}
