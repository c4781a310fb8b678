package io.segue.cli;

import io.segue.profile.Profile;
import io.segue.profile.ProfileException;
import io.segue.profile.ProfileFile;
import io.segue.recommend.Profiles;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which profile says what to learn and how to fuse it. */
final class ProfileOption {
  @Option(
      names = "--options",
      paramLabel = "FILE",
      split = ",",
      description =
          "Profile (YAML) with options of learning and weights of signals; see conf/ for tuned"
              + " ones (default: the built-in one). Of several, the first counts, and requests can"
              + " name the others.")
  private List<Path> files = List.of();

  /**
   * The profile.
   *
   * @throws ProfileException if the file breaks a rule
   */
  Profile profile() {
    return files.isEmpty() ? ProfileFile.standard() : ProfileFile.read(files.getFirst());
  }

  /**
   * The ways of fusing in all of the files.
   *
   * @throws ProfileException if a file breaks a rule, or two files have a profile of one name
   */
  Profiles profiles() {
    Profiles all = profile().profiles();
    for (Path file : files.subList(Math.min(1, files.size()), files.size())) {
      try {
        all = all.and(ProfileFile.read(file).profiles());
      } catch (IllegalArgumentException twice) {
        throw new ProfileException(file + ": " + twice.getMessage());
      }
    }
    return all;
  }

  /** Says where the profile's values come from, if tuning wrote it. */
  static void show(Profile profile, Console console) {
    profile.tuned().ifPresent(tuned -> console.say("profile " + profile.name() + ", " + tuned));
  }
}
