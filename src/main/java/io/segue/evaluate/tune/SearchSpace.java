package io.segue.evaluate.tune;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.profile.Profile;
import io.segue.profile.ProfileException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which values of a profile are looked for, and where. What fuses signals stands apart: one trained
 * generation serves for all of it.
 */
public final class SearchSpace {
  private final ObjectNode base;
  private final String place;
  private final List<Parameter> training;
  private final List<Parameter> weights;

  /**
   * A space.
   *
   * @param place names the file in messages
   * @param base the tree of keys that all profiles of this space share
   * @throws ProfileException if a value that a parameter may take makes no valid profile
   */
  SearchSpace(String place, ObjectNode base, List<Parameter> parameters) {
    this.place = place;
    this.base = base.deepCopy();
    this.training = parameters.stream().filter(some -> !some.path().isFusion()).toList();
    this.weights = parameters.stream().filter(some -> some.path().isFusion()).toList();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < parameters.size(); i++) {
      String at = place + ": parameters[" + i + "]";
      if (!seen.add(parameters.get(i).path().text())) {
        throw new ProfileException(
            at + ": path is there twice: " + parameters.get(i).path().text());
      }
      check(at, parameters.get(i));
    }
  }

  /** Everything in it that decides about the value of a setting: the base, and the weights. */
  public ObjectNode circumstances() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("base", base);
    return json.put("weights", weights.toString());
  }

  /** What decides about learning. */
  List<Parameter> training() {
    return training;
  }

  /** What decides about fusion alone. */
  List<Parameter> weights() {
    return weights;
  }

  /** The values of the base, or empty if it lacks one of the parameters. */
  Optional<Assignment> start() {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Parameter parameter : training) {
      parameter.path().in(base).ifPresent(value -> values.put(parameter.path().text(), value));
    }
    return values.size() == training.size()
        ? Optional.of(new Assignment(values))
        : Optional.empty();
  }

  /** What the base says about the fusion that is looked for; the least where it says nothing. */
  Assignment startWeights() {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Parameter parameter : weights) {
      values.put(
          parameter.path().text(), parameter.path().in(base).orElse(parameter.domain().at(0)));
    }
    return new Assignment(values);
  }

  /**
   * A setting of {@link #training}.
   *
   * @param places one for each parameter, 0 to 1
   */
  Assignment at(double[] places) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (int i = 0; i < places.length; i++) {
      values.put(training.get(i).path().text(), training.get(i).domain().at(places[i]));
    }
    return new Assignment(values);
  }

  /** The base with values in place. */
  ObjectNode tree(Assignment... assignments) {
    ObjectNode tree = base.deepCopy();
    for (Assignment assignment : assignments) {
      assignment.values().forEach((path, value) -> new KeyPath(path).set(tree, value));
    }
    return tree;
  }

  /** The profile with values in place. */
  Profile profile(Assignment... assignments) {
    return Profile.of(tree(assignments), place);
  }

  private void check(String at, Parameter parameter) {
    Domain domain = parameter.domain();
    List<JsonNode> ends =
        domain instanceof Choices choices ? choices.steps() : List.of(domain.at(0), domain.at(1));
    for (JsonNode value : ends) {
      ObjectNode tree = base.deepCopy();
      try {
        parameter.path().set(tree, value);
      } catch (IllegalArgumentException refused) {
        throw new ProfileException(at + ": " + refused.getMessage());
      }
      Profile.of(tree, at + " with " + parameter.path().text() + " = " + value.asText());
    }
  }
}
