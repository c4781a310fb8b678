package io.segue.evaluate.statistic;

/**
 * Where a figure would lie for other listeners of the same kind.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {}
