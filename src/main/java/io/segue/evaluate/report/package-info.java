/**
 * An evaluation as one HTML file that needs nothing else, not even a network. In: an evaluation;
 * out: a file.
 */
@NullMarked
package io.segue.evaluate.report;

import org.jspecify.annotations.NullMarked;
