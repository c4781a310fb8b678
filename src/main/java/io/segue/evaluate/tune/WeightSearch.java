package io.segue.evaluate.tune;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Looks for the best weights of one trained generation, where trying some costs little. */
interface WeightSearch {
  /**
   * The best found; of equal ones, the one tried first.
   *
   * @param start tried before anything else
   * @param value to be as large as possible; asked once for the same weights
   */
  Found best(List<Parameter> parameters, Assignment start, ToDoubleFunction<Assignment> value);

  /** Weights and what they are worth. */
  record Found(Assignment weights, double value) {}

  /** The better of what was tried; remembers everything. */
  final class Tried {
    private final ToDoubleFunction<Assignment> function;
    private final Map<Assignment, Double> values = new HashMap<>();
    private Found best;

    Tried(Assignment start, ToDoubleFunction<Assignment> function) {
      this.function = function;
      this.best = new Found(start, function.applyAsDouble(start));
      values.put(start, best.value());
    }

    void consider(Assignment weights) {
      double value = values.computeIfAbsent(weights, function::applyAsDouble);
      if (value > best.value()) {
        best = new Found(weights, value);
      }
    }

    Found best() {
      return best;
    }
  }
}
