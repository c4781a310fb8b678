package io.segue.sample;

/**
 * What was written.
 *
 * @param tracks rows of {@code tracks.csv.gz}
 * @param listeners rows of {@code listeners.csv.gz}
 * @param listens complete plays among the rows of {@code listens.csv.gz}
 * @param skips rows that tell of a skip
 * @param loves rows that tell of a love
 */
public record SampleSummary(int tracks, int listeners, int listens, int skips, int loves) {}
