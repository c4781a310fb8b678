package io.segue.evaluate.tune;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every combination of the parameters' steps, the last parameter changing fastest. */
final class GridSearch implements Search {
  @Override
  public void run(SearchSpace space, Trials trials) {
    combinations(space.training()).forEach(setting -> trials.value(setting, 1));
  }

  @Override
  public int trials(SearchSpace space) {
    return combinations(space.training()).size();
  }

  static List<Assignment> combinations(List<Parameter> parameters) {
    List<Assignment> all = List.of(new Assignment(Map.of()));
    for (Parameter parameter : parameters) {
      List<Assignment> longer = new ArrayList<>();
      for (Assignment shorter : all) {
        for (JsonNode value : parameter.domain().steps()) {
          longer.add(shorter.with(parameter, value));
        }
      }
      all = longer;
    }
    return all;
  }
}
