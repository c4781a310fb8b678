package io.segue.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.Moments;
import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import io.segue.listening.RuleJson;
import io.segue.listening.RuleTarget;
import io.segue.recommend.InvalidRequestException;
import io.segue.rerank.rule.RuleTargets;
import io.segue.store.Batch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Rules of everyone and of one listener; what is written counts at the next request. */
final class RuleCalls {
  private static final Set<String> HIDEABLE = Set.of("track", "artist", "album");

  private final Service service;

  RuleCalls(Service service) {
    this.service = service;
  }

  void list(Context context) {
    list(context, Optional.empty());
  }

  void listOfListener(Context context) {
    list(context, Optional.of(Paths.listenerId(context)));
  }

  void show(Context context) {
    show(context, Optional.empty(), context.pathParam("id"));
  }

  void showOfListener(Context context) {
    show(context, Optional.of(Paths.listenerId(context)), context.pathParam("rule"));
  }

  void put(Context context) {
    put(context, Optional.empty(), context.pathParam("id"));
  }

  void putOfListener(Context context) {
    put(context, Optional.of(Paths.listenerId(context)), context.pathParam("rule"));
  }

  void remove(Context context) {
    remove(context, Optional.empty(), context.pathParam("id"));
  }

  void removeOfListener(Context context) {
    remove(context, Optional.of(Paths.listenerId(context)), context.pathParam("rule"));
  }

  /** Never again (or not until a date) one track, artist or album for one listener. */
  void hide(Context context) {
    ListenerId listener = Paths.listenerId(context);
    Map<String, List<String>> values = context.queryParamMap();
    List<String> named = values.keySet().stream().filter(HIDEABLE::contains).toList();
    boolean isKnown =
        values.keySet().stream().allMatch(name -> HIDEABLE.contains(name) || name.equals("until"));
    if (named.size() != 1 || !isKnown) {
      throw new InvalidRequestException(
          "query", values.keySet(), "must be one of track, artist, album, and until if you like");
    }
    String field = named.getFirst();
    String value = single(values, field);
    String name = field + "\n" + (field.equals("track") ? value : KeywordForm.of(value));
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    Rule rule =
        valid(() ->
            new Rule(
                "hidden-" + id,
                Optional.of(listener),
                RuleTarget.of(field, value),
                Rule.EXCLUDE,
                until(values),
                ""));
    store(context, rule);
  }

  private void list(Context context, Optional<ListenerId> listener) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode rules = json.putArray("rules");
    service.store().rules(listener).forEach(rule -> rules.add(RuleJson.write(rule)));
    Answers.write(context, json);
  }

  private void show(Context context, Optional<ListenerId> listener, String id) {
    Answers.write(
        context,
        service.store().rules(listener).stream()
            .filter(rule -> rule.id().equals(id))
            .findFirst()
            .map(RuleJson::write)
            .orElseThrow(() -> new NotFoundException("rule", id)));
  }

  private void put(Context context, Optional<ListenerId> listener, String id) {
    ObjectNode body = JsonBody.object(context);
    store(context, valid(() -> RuleJson.read(body, id, listener)));
  }

  private void store(Context context, Rule rule) {
    Batch.Effect effect = service.store().put(rule);
    context.status(effect == Batch.Effect.ADDED ? 201 : 200);
    Answers.write(context, RuleJson.write(rule));
  }

  private void remove(Context context, Optional<ListenerId> listener, String id) {
    if (!service.store().removeRule(listener, id)) {
      throw new NotFoundException("rule", id);
    }
    Answers.write(context, JsonNodeFactory.instance.objectNode().put("removed", id));
  }

  private static Rule.Validity until(Map<String, List<String>> values) {
    return values.containsKey("until")
        ? new Rule.Validity(
            OptionalLong.empty(), OptionalLong.of(Moments.millis("until", single(values, "until"))))
        : Rule.Validity.ALWAYS;
  }

  private static String single(Map<String, List<String>> values, String name) {
    List<String> texts = values.getOrDefault(name, List.of());
    if (texts.size() != 1 || texts.getFirst().isBlank()) {
      throw new InvalidRequestException(name, texts, "must be given once and not be blank");
    }
    return texts.getFirst();
  }

  private interface Making {
    Rule rule();
  }

  private static Rule valid(Making making) {
    try {
      Rule rule = making.rule();
      RuleTargets.condition(rule.target());
      return rule;
    } catch (IllegalArgumentException broken) {
      throw new InvalidRequestException("rule", "refused", String.valueOf(broken.getMessage()));
    }
  }
}
