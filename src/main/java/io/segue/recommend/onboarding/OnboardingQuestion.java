package io.segue.recommend.onboarding;

import io.segue.catalog.Track;

/**
 * A track to ask about.
 *
 * @param track which
 * @param gain expected information in nats: {@code information} times {@code recognised}
 * @param information in an answer from somebody who knows the track; 0 without a learned vector
 * @param recognised how probably it is known, relative to the most heard track, 0 to 1
 */
public record OnboardingQuestion(Track track, double gain, double information, double recognised) {}
