package io.segue.sample;

/**
 * One sitting.
 *
 * @param startSecond since 1970 UTC; later if the one before is not over
 * @param listens how many tracks are heard to the end
 */
record Session(long startSecond, int listens) {}
