package io.segue.train.rating;

/**
 * How vectors are learned by stochastic gradient descent.
 *
 * @param dimension of the vectors, at least 1
 * @param epochs at least 1, each taking every rating once, in random order
 * @param rate step per rating, positive
 * @param ridge λ of every parameter that a rating touches, at least 0
 * @param deviation of the normal values that vectors begin with, positive
 * @param seed of these and of the order
 */
public record DescentOptions(
    int dimension, int epochs, double rate, double ridge, double deviation, long seed) {
  public DescentOptions {
    Rules.requireAtLeast("dimension", dimension, 1);
    Rules.requireAtLeast("epochs", epochs, 1);
    Rules.requirePositive("rate", rate);
    Rules.requireAtLeast("ridge", ridge, 0);
    Rules.requirePositive("deviation", deviation);
  }
}
