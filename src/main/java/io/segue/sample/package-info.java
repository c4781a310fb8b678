/**
 * A seeded generator of a believable catalogue and its listeners. In: a seed and sizes; out: files
 * that the importer reads.
 */
@NullMarked
package io.segue.sample;

import org.jspecify.annotations.NullMarked;
