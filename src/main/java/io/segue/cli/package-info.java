/**
 * The command line, and the only place that wires everything together. In: flags, environment,
 * segue.yaml; out: commands.
 */
@NullMarked
package io.segue.cli;

import org.jspecify.annotations.NullMarked;
