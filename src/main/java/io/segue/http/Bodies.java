package io.segue.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.catalog.TrackJson;
import io.segue.listening.Event;
import io.segue.listening.EventJson;
import io.segue.listening.Listener;
import io.segue.listening.Preference;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.QueryParser;
import io.segue.train.prior.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the bodies of requests mean. */
final class Bodies {
  private static final Set<String> SEEDS = Set.of("like", "unlike", "agreement");
  private static final Set<String> RECOMMENDATION_KEYS = recommendationKeys();

  private static final int MAX_EVENTS = 1_000;

  private Bodies() {}

  private static Set<String> recommendationKeys() {
    Set<String> keys = new TreeSet<>(Explanations.NAMES);
    keys.addAll(Set.of("history", "limit", "offset", "filter", "attributes"));
    keys.addAll(SEEDS);
    return keys;
  }

  /**
   * What a body of recommendations says beside the history: {@code limit}, {@code offset}, {@code
   * by}, wishes, seeds, and the names and values of {@code filter}.
   */
  static QueryParser recommendation(ObjectNode body) {
    ObjectNode rest = body.deepCopy();
    rest.remove(List.of("history", "attributes"));
    Set<String> others = new TreeSet<>(SEEDS);
    others.addAll(Explanations.NAMES);
    for (String name : names(rest)) {
      if (!RECOMMENDATION_KEYS.contains(name)) {
        throw new InvalidRequestException(
            name, rest.get(name), "is not a field here; known are " + RECOMMENDATION_KEYS);
      }
    }
    return QueryParser.of(parameters(rest), others);
  }

  /** Whether a body of recommendations has seeds. */
  static boolean hasSeeds(ObjectNode body) {
    return body.has("like");
  }

  /** The fields of a body as parameters, those of {@code filter} among them. */
  static Map<String, List<String>> parameters(ObjectNode body) {
    Map<String, List<String>> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      String name = field.getKey();
      if (name.equals("filter")) {
        filters(field.getValue()).forEach(values::put);
      } else {
        values.put(name, texts(name, field.getValue()));
      }
    }
    return values;
  }

  /**
   * {@code attributes}: what is known about the listener, by name; a text, a number, or several.
   */
  static List<Segment> segments(ObjectNode body) {
    JsonNode attributes = body.path("attributes");
    if (attributes.isMissingNode()) {
      return List.of();
    }
    if (!attributes.isObject() || attributes.size() > Listener.MAX_ATTRIBUTES) {
      throw new InvalidRequestException(
          "attributes",
          attributes.isObject() ? attributes.size() + " attributes" : attributes,
          "must be an object of at most " + Listener.MAX_ATTRIBUTES + " attributes");
    }
    Set<Segment> segments = new TreeSet<>();
    for (Map.Entry<String, JsonNode> field : attributes.properties()) {
      for (String value : texts("attributes." + field.getKey(), field.getValue())) {
        Segment.of(field.getKey(), value).ifPresent(segments::add);
      }
    }
    return List.copyOf(segments);
  }

  private static List<String> names(ObjectNode body) {
    return body.properties().stream().map(Map.Entry::getKey).toList();
  }

  /** {@code history}: track ids, or objects with {@code track}, {@code plays}, {@code verdict}. */
  static List<Evidence> history(ObjectNode body) {
    JsonNode entries = body.path("history");
    if (entries.isMissingNode() && hasSeeds(body)) {
      return List.of();
    }
    if (!(entries instanceof ArrayNode array)) {
      throw new InvalidRequestException(
          "history", entries.isMissingNode() ? "missing" : entries, "must be an array of tracks");
    }
    if (array.size() > Histories.MAX_TRACKS) {
      throw new InvalidRequestException(
          "history", array.size() + " tracks", "must have at most " + Histories.MAX_TRACKS);
    }
    List<Evidence> history = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      history.add(evidence("history[" + i + "]", array.get(i)));
    }
    return history;
  }

  /**
   * The track of a body, whose {@code id} may be left out.
   *
   * @throws InvalidRequestException if a field breaks a rule, or the id is another one
   */
  static Track track(TrackId id, ObjectNode body) {
    ObjectNode whole = body.deepCopy();
    JsonNode told = body.path("id");
    if (!told.isMissingNode() && !told.asText().equals(id.value())) {
      throw new InvalidRequestException("id", told, "must be the id in the path, " + id);
    }
    whole.put("id", id.value());
    try {
      return TrackJson.read(whole);
    } catch (IllegalArgumentException broken) {
      throw new InvalidRequestException("body", "track " + id, String.valueOf(broken.getMessage()));
    }
  }

  /**
   * {@code listens}: one to {@value #MAX_EVENTS} events.
   *
   * @throws InvalidRequestException if one of them breaks a rule
   */
  static List<Event> events(ObjectNode body) {
    JsonNode entries = body.path("listens");
    if (!(entries instanceof ArrayNode array) || array.isEmpty() || array.size() > MAX_EVENTS) {
      throw new InvalidRequestException(
          "listens",
          entries.isMissingNode()
              ? "missing"
              : entries.isArray() ? entries.size() + " listens" : entries.getNodeType(),
          "must be an array of 1 to " + MAX_EVENTS + " listens");
    }
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      try {
        events.add(EventJson.read(array.get(i)));
      } catch (IllegalArgumentException broken) {
        throw new InvalidRequestException(
            "listens[" + i + "]", array.get(i), String.valueOf(broken.getMessage()));
      }
    }
    return events;
  }

  private static Evidence evidence(String place, JsonNode entry) {
    if (entry.isTextual()) {
      return new Evidence(trackId(place, entry), new Preference(1, Preference.Opinion.NONE));
    }
    if (!entry.isObject()) {
      throw new InvalidRequestException(place, entry, "must be a track id or an object");
    }
    for (Map.Entry<String, JsonNode> field : entry.properties()) {
      if (!Set.of("track", "plays", "verdict").contains(field.getKey())) {
        throw new InvalidRequestException(
            place + "." + field.getKey(),
            field.getValue(),
            "is not a field here; known are track, plays, verdict");
      }
    }
    return new Evidence(
        trackId(place + ".track", entry.path("track")),
        new Preference(
            plays(place + ".plays", entry.path("plays")),
            verdict(place + ".verdict", entry.path("verdict"))));
  }

  private static TrackId trackId(String place, JsonNode node) {
    if (!node.isTextual()) {
      throw new InvalidRequestException(
          place, node.isMissingNode() ? "missing" : node, "must be a track id");
    }
    try {
      return new TrackId(node.textValue());
    } catch (IllegalArgumentException malformed) {
      throw new InvalidRequestException(
          place, node.textValue(), String.valueOf(malformed.getMessage()));
    }
  }

  private static int plays(String place, JsonNode node) {
    if (node.isMissingNode()) {
      return 1;
    }
    if (!node.isInt() || node.intValue() < 0) {
      throw new InvalidRequestException(place, node, "must be an integer of at least 0");
    }
    return node.intValue();
  }

  private static Preference.Opinion verdict(String place, JsonNode node) {
    return switch (node.asText("")) {
      case "" -> Preference.Opinion.NONE;
      case "love" -> Preference.Opinion.LOVED;
      case "hate" -> Preference.Opinion.HATED;
      default -> throw new InvalidRequestException(place, node, "must be love or hate");
    };
  }

  private static Map<String, List<String>> filters(JsonNode node) {
    if (!node.isObject()) {
      throw new InvalidRequestException("filter", node, "must be an object");
    }
    Map<String, List<String>> filters = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (RECOMMENDATION_KEYS.contains(field.getKey())) {
        throw new InvalidRequestException(
            "filter." + field.getKey(), field.getValue(), "is not a filter");
      }
      filters.put(field.getKey(), texts("filter." + field.getKey(), field.getValue()));
    }
    return filters;
  }

  private static List<String> texts(String name, JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(element -> texts.add(scalar(name, element)));
      return texts;
    }
    return List.of(scalar(name, node));
  }

  private static String scalar(String name, JsonNode node) {
    if (!node.isTextual() && !node.isNumber() && !node.isBoolean()) {
      throw new InvalidRequestException(name, node, "must be a text or a number");
    }
    return node.asText();
  }
}
