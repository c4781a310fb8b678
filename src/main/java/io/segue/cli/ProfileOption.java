package io.segue.cli;

import io.segue.profile.Profile;
import io.segue.profile.ProfileFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which profile says what to learn and how to fuse it. */
final class ProfileOption {
  @Option(
      names = "--options",
      paramLabel = "FILE",
      description =
          "Profile (YAML) with options of learning and weights of signals; see conf/ for tuned"
              + " ones (default: the built-in one).")
  private @Nullable Path file;

  /**
   * The profile.
   *
   * @throws io.segue.profile.ProfileException if the file breaks a rule
   */
  Profile profile() {
    return Optional.ofNullable(file).map(ProfileFile::read).orElseGet(ProfileFile::standard);
  }

  /** Says where the profile's values come from, if tuning wrote it. */
  static void show(Profile profile, Console console) {
    profile.tuned().ifPresent(tuned -> console.say("profile " + profile.name() + ", " + tuned));
  }
}
