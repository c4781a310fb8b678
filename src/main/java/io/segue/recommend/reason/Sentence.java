package io.segue.recommend.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in one sentence what speaks for a track, strongest first, and how thin the evidence is. */
final class Sentence {
  private static final int FEW = 3;
  private static final int NAMED = 2;
  private static final int TRAITS = 2;
  private static final double AGAINST = 0.25;

  private final Explainer.Names names;
  private final int evidence;
  private final boolean isOfSeed;

  /**
   * Sentences of one request.
   *
   * @param evidence how many tracks tell a taste
   * @param isOfSeed whether it is similarity to one track
   */
  Sentence(Explainer.Names names, int evidence, boolean isOfSeed) {
    this.names = names;
    this.evidence = evidence;
    this.isOfSeed = isOfSeed;
  }

  /**
   * The sentence for one track.
   *
   * @param popularity in words
   * @param isHeard whether anybody's listening speaks for it; if not, its place is only projected
   */
  String of(List<Explanation.Part> parts, String popularity, boolean isHeard) {
    List<String> clauses = new ArrayList<>();
    Optional<Explanation.Part> listening =
        parts.stream()
            .filter(part ->
                part.signal().equals(names.learned()) || part.signal().equals(names.neighbours()))
            .filter(part -> isHeard && part.contribution() > 0 && part.raw() > 0)
            .max(Comparator.comparingDouble(Explanation.Part::contribution));
    Optional<Explanation.Part> content =
        parts.stream().filter(part -> part.signal().equals(names.content())).findFirst();
    listening.map(this::because).ifPresent(clauses::add);
    content.map(part -> like(part, listening.isEmpty())).ifPresent(clauses::add);
    clauses.removeIf(String::isEmpty);
    clauses.add(popularity);
    doubt(parts, listening).ifPresent(clauses::add);
    String joined = String.join("; ", clauses);
    return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1) + ".";
  }

  private String because(Explanation.Part part) {
    if (isOfSeed) {
      return "who hears " + part.drivers().getFirst().name() + " hears this too";
    }
    List<String> most =
        part.drivers().stream()
            .filter(driver -> driver.contribution() > 0)
            .limit(NAMED)
            .map(Explanation.Driver::name)
            .toList();
    return most.isEmpty() ? "" : "because you played " + String.join(" and ", most);
  }

  private static String like(Explanation.Part part, boolean isAlone) {
    if (!part.shared().isEmpty() && part.raw() > 0) {
      String traits =
          String.join(", ", part.shared().subList(0, Math.min(TRAITS, part.shared().size())));
      return isAlone && !part.drivers().isEmpty()
          ? "like " + part.drivers().getFirst().name() + ": " + traits
          : traits;
    }
    return isAlone && part.raw() > 0 && !part.drivers().isEmpty()
        ? "resembles " + part.drivers().getFirst().name()
        : "";
  }

  /** What the listener should know before believing it. */
  private Optional<String> doubt(
      List<Explanation.Part> parts, Optional<Explanation.Part> listening) {
    if (evidence == 0) {
      return Optional.of("nothing is known of your taste yet");
    }
    Optional<Explanation.Part> largest =
        parts.stream().max(Comparator.comparingDouble(Explanation.Part::contribution));
    if (largest.isPresent() && largest.get().signal().equals(names.popularity())) {
      return Optional.of("popularity is most of its score");
    }
    if (listening.isEmpty()) {
      return Optional.of("nobody's listening speaks for it, only what it is like");
    }
    if (!isOfSeed && evidence < FEW) {
      return Optional.of(
          evidence == 1 ? "on the evidence of one track" : "on the evidence of two tracks");
    }
    return listening.flatMap(Sentence::against);
  }

  private static Optional<String> against(Explanation.Part part) {
    return part.drivers().stream()
        .filter(driver -> driver.contribution() < -AGAINST * Math.abs(part.raw()))
        .findFirst()
        .map(driver -> "although " + driver.name() + " speaks against it");
  }
}
