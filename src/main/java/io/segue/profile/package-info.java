/**
 * One versioned file that says what to learn and how to fuse it. In: YAML; out: options of training
 * and the weights of signals.
 */
@NullMarked
package io.segue.profile;

import org.jspecify.annotations.NullMarked;
