package io.segue.evaluate.tune;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One weight after the other is set to the best of its steps while the others stay, until a whole
 * round changes nothing; then the same with finer steps around what was found, twice. Finds the top
 * of the hill that it starts on.
 *
 * <p>Quality as a function of weights jumps where ranks change, so that there is no gradient to
 * follow.
 *
 * @see <a href="https://doi.org/10.1007/s10791-006-9019-z">Metzler, Croft 2007, linear
 *     feature-based models for information retrieval</a>
 */
final class CoordinateAscent implements WeightSearch {
  private static final int REFINEMENTS = 2;
  private static final int MAX_ROUNDS = 10;

  @Override
  public Found best(
      List<Parameter> parameters, Assignment start, ToDoubleFunction<Assignment> value) {
    Tried tried = new Tried(start, value);
    for (int refinement = 0; refinement <= REFINEMENTS; refinement++) {
      climb(parameters, refinement, tried);
    }
    return tried.best();
  }

  private static void climb(List<Parameter> parameters, int refinement, Tried tried) {
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Found before = tried.best();
      for (Parameter parameter : parameters) {
        Assignment others = tried.best().weights();
        for (JsonNode weight : steps(parameter, others, refinement)) {
          tried.consider(others.with(parameter, weight));
        }
      }
      if (tried.best().equals(before)) {
        return;
      }
    }
  }

  private static List<JsonNode> steps(Parameter parameter, Assignment at, int refinement) {
    if (refinement == 0) {
      return parameter.domain().steps();
    }
    return parameter.domain() instanceof Span span
        ? around(span, at.values().getOrDefault(parameter.path().text(), span.at(0)), refinement)
        : List.of();
  }

  /** As many steps as before between the neighbours of the current one. */
  private static List<JsonNode> around(Span span, JsonNode current, int refinement) {
    double reach = Math.pow(span.count() - 1.0, -refinement);
    double middle = span.placeOf(current.asDouble());
    return IntStream.range(0, span.count())
        .mapToDouble(step -> middle + reach * (2.0 * step / (span.count() - 1) - 1))
        .filter(place -> place >= 0 && place <= 1)
        .mapToObj(span::at)
        .distinct()
        .toList();
  }
}
