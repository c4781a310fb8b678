package io.segue.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.onboarding.Onboarding;
import io.segue.recommend.onboarding.QuestionsJson;
import io.segue.recommend.onboarding.Replies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What to ask a newcomer next; the answers so far come with the request. */
final class OnboardingCalls {
  private static final Set<String> NAMES = Set.of("liked", "disliked", "unknown", "limit");

  private final Service service;

  OnboardingCalls(Service service) {
    this.service = service;
  }

  /** The answers as repeated parameters. */
  void next(Context context) {
    next(context, context.queryParamMap());
  }

  /** The answers as arrays of a body, for when they are many. */
  void nextAfter(Context context) {
    Map<String, List<String>> values = new TreeMap<>();
    ObjectNode body = JsonBody.object(context);
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      List<String> texts = new ArrayList<>();
      if (field.getValue().isArray()) {
        field.getValue().forEach(value -> texts.add(scalar(field.getKey(), value)));
      } else {
        texts.add(scalar(field.getKey(), field.getValue()));
      }
      values.put(field.getKey(), texts);
    }
    next(context, values);
  }

  private void next(Context context, Map<String, List<String>> values) {
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      if (!NAMES.contains(value.getKey())) {
        throw new InvalidRequestException(
            value.getKey(),
            String.join(",", value.getValue()),
            "is not a parameter here; known are disliked, liked, limit, unknown");
      }
    }
    Replies replies =
        new Replies(tracks("liked", values), tracks("disliked", values), tracks("unknown", values));
    int limit = limit(values.getOrDefault("limit", List.of("1")));
    try (View view = service.index().acquire()) {
      Onboarding onboarding = new Onboarding(view, service.recommender().profile());
      Answers.write(context, QuestionsJson.write(onboarding.next(replies, limit)));
    }
  }

  private static List<TrackId> tracks(String name, Map<String, List<String>> values) {
    List<TrackId> tracks = new ArrayList<>();
    for (String text : values.getOrDefault(name, List.of())) {
      try {
        tracks.add(new TrackId(text));
      } catch (IllegalArgumentException malformed) {
        throw new InvalidRequestException(name, text, String.valueOf(malformed.getMessage()));
      }
    }
    return tracks;
  }

  private static int limit(List<String> texts) {
    String text = String.join(",", texts);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException malformed) {
      throw new InvalidRequestException("limit", text, "must be one integer");
    }
  }

  private static String scalar(String name, JsonNode value) {
    if (!value.isTextual() && !value.isInt()) {
      throw new InvalidRequestException(name, value, "must be a track id, or an array of them");
    }
    return value.asText();
  }
}
