/** Tests of onboarding. */
@NullMarked
package io.segue.recommend.onboarding;

import org.jspecify.annotations.NullMarked;
