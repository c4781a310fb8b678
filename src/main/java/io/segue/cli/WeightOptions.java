package io.segue.cli;

import io.segue.profile.Profile;
import io.segue.recommend.Profiles;
import io.segue.recommend.Recommender;
import io.segue.recommend.Signals;
import io.segue.rerank.Weights;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much each signal counts in hybrid answers. */
final class WeightOptions {
  @Mixin private final ProfileOption profile = new ProfileOption();

  @Option(
      names = "--weight-cf",
      paramLabel = "W",
      description = "Weight of learned vectors in hybrid answers (default: the profile's).")
  private @Nullable Double cf;

  @Option(
      names = "--weight-neighbours",
      paramLabel = "W",
      description = "Weight of item-item neighbours (default: the profile's).")
  private @Nullable Double neighbours;

  @Option(
      names = "--weight-content",
      paramLabel = "W",
      description = "Weight of content similarity (default: the profile's).")
  private @Nullable Double content;

  @Option(
      names = "--weight-morelikethis",
      paramLabel = "W",
      description = "Weight of shared artists, labels and words (default: the profile's).")
  private @Nullable Double moreLikeThis;

  @Option(
      names = "--weight-popularity",
      paramLabel = "W",
      description = "Weight of popularity (default: the profile's).")
  private @Nullable Double popularity;

  @Option(
      names = "--weight-prior",
      paramLabel = "W",
      description =
          "Weight of what is probable without a history, however long that is (default: the"
              + " profile's).")
  private @Nullable Double prior;

  /** The profile itself. */
  Profile profile() {
    return profile.profile();
  }

  /** A recommender with the profile's weights, and those given on the command line over them. */
  Recommender recommender() {
    Profiles profiles = profile.profiles();
    Weights weights = profiles.fusion().weights();
    Map<String, Double> bySignal = new TreeMap<>(weights.bySignal());
    put(bySignal, Signals.CF, cf);
    put(bySignal, Signals.NEIGHBOURS, neighbours);
    put(bySignal, Signals.CONTENT, content);
    put(bySignal, Signals.MORE_LIKE_THIS, moreLikeThis);
    put(bySignal, Signals.POPULARITY, popularity);
    put(bySignal, Signals.PRIOR, prior);
    return new Recommender(profiles.with(new Weights(weights.profile(), bySignal)));
  }

  private static void put(Map<String, Double> weights, String signal, @Nullable Double weight) {
    if (weight != null) {
      weights.put(signal, weight);
    }
  }
}
