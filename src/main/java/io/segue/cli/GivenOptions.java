package io.segue.cli;

import io.segue.recommend.onboarding.Onboarding;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** Curves over how much is told of listeners whom training never saw. */
final class GivenOptions {
  private static final int MOST_LISTENS = 1_000;

  @Option(
      names = "--given",
      paramLabel = "N",
      split = ",",
      description = {
        "With --cold-users: also measure after so many listens were told, several with commas,",
        "beside popularity, item-KNN and fold-in alone."
      })
  private List<Integer> listens = List.of();

  @Option(
      names = "--onboarding",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "With --cold-users: also measure after 0 to N answered questions of an onboarding, asked by",
        "expected information, by popularity and by chance."
      })
  private int answers;

  /** Refuses what can't be measured. */
  void check(boolean hasColdListeners) {
    if (listens.stream().anyMatch(n -> n < 0 || n > MOST_LISTENS)) {
      throw CommandFailure.usage("--given must be within 0.." + MOST_LISTENS + ": " + listens);
    }
    if (answers < 0 || answers > Onboarding.MAX_LIMIT) {
      throw CommandFailure.usage(
          "--onboarding must be within 0.." + Onboarding.MAX_LIMIT + ": " + answers);
    }
    if ((!listens.isEmpty() || answers > 0) && !hasColdListeners) {
      throw CommandFailure.usage(
          "--given and --onboarding ask about listeners that --cold-users keeps out of training");
    }
  }

  /** Numbers of listens, ascending; empty if no curve is wanted. */
  List<Integer> listens() {
    return listens.stream().distinct().sorted().toList();
  }

  /** Numbers of answers, ascending; empty if no curve is wanted. */
  List<Integer> answers() {
    return answers == 0
        ? List.of()
        : IntStream.of(0, 1, 2, 3, 5, 10, 20, answers)
            .filter(n -> n <= answers)
            .distinct()
            .sorted()
            .boxed()
            .toList();
  }
}
