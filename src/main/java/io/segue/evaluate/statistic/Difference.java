package io.segue.evaluate.statistic;

/**
 * How two runs for the same listeners differ in one metric.
 *
 * @param mean of the first less that of the second, over listeners who have a value in both
 * @param interval of that difference
 * @param pValue of a two-sided randomization test; not adjusted for the number of metrics
 */
public record Difference(double mean, Interval interval, double pValue) {}
