package io.segue.evaluate.tune;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Every combination of the weights' steps, and nothing else. */
final class WeightGrid implements WeightSearch {
  @Override
  public Found best(
      List<Parameter> parameters, Assignment start, ToDoubleFunction<Assignment> value) {
    List<Assignment> all = GridSearch.combinations(parameters);
    Tried tried = new Tried(all.getFirst(), value);
    all.subList(1, all.size()).forEach(tried::consider);
    return tried.best();
  }
}
