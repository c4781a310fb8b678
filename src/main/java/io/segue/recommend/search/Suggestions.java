package io.segue.recommend.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.index.View;
import io.segue.recommend.InvalidRequestException;
import io.segue.retrieve.search.Suggester;
import io.segue.retrieve.search.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Suggestions while typing, by the names of parameters: {@code q}, {@code limit}, {@code kinds}.
 */
public final class Suggestions {
  private static final List<String> NAMES = List.of("kinds", "limit", "q");
  private static final int MAX_LIMIT = 50;
  private static final int USUAL_LIMIT = 10;

  private Suggestions() {}

  /**
   * The answer to one request, from one view.
   *
   * @throws InvalidRequestException if a parameter is unknown or breaks its rule
   */
  public static ObjectNode answer(View view, Map<String, List<String>> values) {
    for (String name : new TreeSet<>(values.keySet())) {
      if (!NAMES.contains(name)) {
        throw new InvalidRequestException(
            name, values.get(name), "is not a parameter here; known are " + NAMES);
      }
    }
    String typed = single(values, "q", "");
    SearchRequest.checkText(typed);
    int limit = limit(single(values, "limit", Integer.toString(USUAL_LIMIT)));
    List<Suggestion.Kind> kinds = kinds(single(values, "kinds", "artist,album,track"));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("generation", view.generation().toString());
    json.put("change", view.change());
    ArrayNode array = json.putArray("suggestions");
    new Suggester(view)
        .suggest(typed, kinds, limit)
        .forEach(suggestion -> write(suggestion, array.addObject()));
    return json;
  }

  private static void write(Suggestion suggestion, ObjectNode json) {
    json.put("kind", suggestion.kind().key());
    json.put("id", suggestion.id());
    json.put("text", suggestion.text());
    if (suggestion.kind() != Suggestion.Kind.ARTIST) {
      suggestion.artists().forEach(json.putArray("artists")::add);
    }
    json.put("popularity", Math.round(10 * suggestion.popularity()) / 10.0);
  }

  private static String single(Map<String, List<String>> values, String name, String absent) {
    List<String> given = values.getOrDefault(name, List.of(absent));
    if (given.size() != 1) {
      throw new InvalidRequestException(name, String.join(",", given), "must be given once");
    }
    return given.getFirst();
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException malformed) {
      throw new InvalidRequestException("limit", text, "must be an integer");
    }
    throw new InvalidRequestException("limit", text, "must be within 1.." + MAX_LIMIT);
  }

  private static List<Suggestion.Kind> kinds(String names) {
    return Arrays.stream(names.split(",", -1)).map(Suggestions::kind).distinct().toList();
  }

  private static Suggestion.Kind kind(String name) {
    return Arrays.stream(Suggestion.Kind.values())
        .filter(kind -> kind.key().equals(name.strip()))
        .findFirst()
        .orElseThrow(() ->
            new InvalidRequestException(
                "kinds",
                name,
                "must be of "
                    + Arrays.stream(Suggestion.Kind.values())
                        .map(Suggestion.Kind::key)
                        .collect(Collectors.joining(", "))));
  }
}
