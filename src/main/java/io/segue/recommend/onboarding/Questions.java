package io.segue.recommend.onboarding;

import io.segue.recommend.Answer;
import java.util.List;

/**
 * What to ask next.
 *
 * @param origin what that is a function of
 * @param strategy {@code information}, or {@code popular} without learned vectors
 * @param reason why, in one sentence
 * @param questions best first
 */
public record Questions(
    Answer.Origin origin, String strategy, String reason, List<OnboardingQuestion> questions) {
  public Questions {
    questions = List.copyOf(questions);
  }
}
