package io.segue.evaluate.tune;

/**
 * A value of a profile that is looked for.
 *
 * @param path where it stands
 * @param domain what it may be
 */
record Parameter(KeyPath path, Domain domain) {}
