package io.segue.cli;

import io.segue.profile.Profile;
import io.segue.train.TrainingOptions;
import picocli.CommandLine.Mixin;

/** What to learn: as the profile says, but for options given on the command line. */
final class TrainingOption {
  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final FactorizationOption factorization = new FactorizationOption();

  /** Those options; where they come from is said. */
  TrainingOptions options(Console console) {
    Profile named = profile.profile();
    ProfileOption.show(named, console);
    TrainingOptions options = named.training();
    return options.with(factorization.over(options.factorization()));
  }
}
