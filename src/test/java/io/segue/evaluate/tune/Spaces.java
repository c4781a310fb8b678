package io.segue.evaluate.tune;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.segue.profile.ProfileFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Spaces over the built-in profile, and trials whose values are known. */
final class Spaces {
  private Spaces() {}

  static SearchSpace of(Parameter... parameters) {
    return new SearchSpace("test", ProfileFile.standardTree(), List.of(parameters));
  }

  static Parameter span(String path, double low, double high) {
    return new Parameter(new KeyPath(path), new Span(low, high, false, false, 5));
  }

  static Parameter choices(String path, int... values) {
    List<JsonNode> nodes = new ArrayList<>();
    for (int value : values) {
      nodes.add(IntNode.valueOf(value));
    }
    return new Parameter(new KeyPath(path), new Choices(nodes));
  }

  static double number(Assignment assignment, String path) {
    JsonNode value = assignment.values().get(path);
    if (value == null) {
      throw new AssertionError(path + " is not in " + assignment);
    }
    return value.doubleValue();
  }

  /** Notes what is asked, and answers with a function of it. */
  static final class Planted implements Trials {
    private final ToDoubleBiFunction<Assignment, Double> function;
    private final Map<List<Object>, Double> asked = new LinkedHashMap<>();
    private final List<Assignment> dropped = new ArrayList<>();

    Planted(ToDoubleBiFunction<Assignment, Double> function) {
      this.function = function;
    }

    @Override
    public double value(Assignment setting, double share) {
      double value = function.applyAsDouble(setting, share);
      asked.put(List.of(setting, share), value);
      return value;
    }

    @Override
    public void dropped(Assignment setting) {
      dropped.add(setting);
    }

    /** The settings asked with that share, in the order in which they were asked. */
    List<Assignment> asked(double share) {
      return asked.keySet().stream()
          .filter(key -> key.getLast().equals(share))
          .map(key -> (Assignment) key.getFirst())
          .toList();
    }

    List<Assignment> dropped() {
      return dropped;
    }
  }
}
