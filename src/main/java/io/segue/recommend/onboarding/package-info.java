/**
 * What to ask somebody of whom nothing is known yet. In: a view and the answers so far; out: the
 * tracks about which an answer tells most.
 */
@NullMarked
package io.segue.recommend.onboarding;

import org.jspecify.annotations.NullMarked;
