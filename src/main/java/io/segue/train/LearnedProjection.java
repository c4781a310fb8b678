package io.segue.train;

/**
 * A projection and how it came about.
 *
 * @param projection from what the catalogue says to vectors
 * @param summary for the manifest
 */
public record LearnedProjection(Projection projection, ProjectionSummary summary) {}
