package io.segue.cli;

import io.segue.train.TrainingOptions;
import picocli.CommandLine.Mixin;

/** What to learn: as the profile says, but for options given on the command line. */
final class TrainingOption {
  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final FactorizationOption factorization = new FactorizationOption();

  TrainingOptions options() {
    TrainingOptions options = profile.profile().training();
    return new TrainingOptions(factorization.over(options.factorization()), options.neighbours());
  }
}
