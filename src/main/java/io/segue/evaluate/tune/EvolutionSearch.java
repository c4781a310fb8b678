package io.segue.evaluate.tune;

import java.util.Arrays;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.Well19937c;

/**
 * The base's own setting, and then generations of settings drawn from a normal distribution that
 * follows the better ones of each generation (CMA-ES), begun in the middle of the space.
 *
 * @param count how many settings; rounded down to whole generations, but for one at least
 * @see <a href="https://arxiv.org/abs/1604.00772">Hansen 2016, the CMA evolution strategy</a>
 */
record EvolutionSearch(int count, long seed) implements Search {
  private static final double MIDDLE = 0.5;
  private static final double SPREAD = 0.3;
  private static final int RESAMPLES = 10;

  @Override
  public void run(SearchSpace space, Trials trials) {
    space.start().ifPresent(setting -> trials.value(setting, 1));
    int parameters = space.training().size();
    if (parameters == 0) {
      return;
    }
    new CMAESOptimizer(
            generations(space),
            Double.POSITIVE_INFINITY,
            true,
            0,
            RESAMPLES,
            new Well19937c(seed),
            false,
            (_, _, _) -> false)
        .optimize(
            new MaxEval(Integer.MAX_VALUE),
            new ObjectiveFunction(place -> trials.value(space.at(place), 1)),
            GoalType.MAXIMIZE,
            new InitialGuess(filled(parameters, MIDDLE)),
            new SimpleBounds(filled(parameters, 0), filled(parameters, 1)),
            new CMAESOptimizer.Sigma(filled(parameters, SPREAD)),
            new CMAESOptimizer.PopulationSize(population(parameters)));
  }

  @Override
  public int trials(SearchSpace space) {
    int parameters = space.training().size();
    int first = space.start().isPresent() ? 1 : 0;
    return parameters == 0 ? first : first + 1 + generations(space) * population(parameters);
  }

  private int generations(SearchSpace space) {
    return Math.max(1, (count - 2) / population(space.training().size()));
  }

  private static int population(int parameters) {
    return 4 + (int) (3 * Math.log(parameters));
  }

  private static double[] filled(int length, double value) {
    double[] filled = new double[length];
    Arrays.fill(filled, value);
    return filled;
  }
}
