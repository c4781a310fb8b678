package io.segue.profile;

import io.segue.recommend.Experiment;
import io.segue.recommend.Profiles;
import io.segue.recommend.Signals;
import io.segue.rerank.Fusion;
import io.segue.rerank.Newcomers;
import io.segue.rerank.TailDial;
import io.segue.rerank.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of a profile that says how signals are fused: {@code weights} and {@code fusion} of the
 * profile itself, and of more of them under {@code profiles}; {@code scenarios} and {@code
 * experiment}, which say who gets which.
 */
final class FusionSections {
  private static final Set<String> SIGNALS =
      Set.of(
          Signals.CF,
          Signals.NEIGHBOURS,
          Signals.CONTENT,
          Signals.MORE_LIKE_THIS,
          Signals.PRIOR,
          Signals.POPULARITY);

  private FusionSections() {}

  static Profiles read(Section root, String name) {
    Map<String, Fusion> byName = new TreeMap<>();
    byName.put(name, fusion(root, name));
    for (Section other : root.sections("profiles")) {
      String otherName = other.text("profile", "");
      if (otherName.isEmpty()) {
        throw new ProfileException(other.place() + ": profile must name it");
      }
      if (byName.put(otherName, other.read(read -> fusion(read, otherName))) != null) {
        throw new ProfileException(
            other.place() + ": profile must be a name of its own: " + otherName);
      }
    }
    return new Profiles(
        name,
        byName,
        root.section("scenarios")
            .map(section -> section.read(FusionSections::scenarios))
            .orElse(Map.of()),
        root.section("experiment").map(section -> section.read(FusionSections::experiment)));
  }

  private static Fusion fusion(Section section, String name) {
    Weights weights =
        section
            .section("weights")
            .map(part -> part.read(weighed -> weights(weighed, name)))
            .orElseThrow(() -> new ProfileException(section.place() + ": weights are missing"));
    Optional<Section> method = section.section("fusion");
    return method
        .map(part ->
            part.read(read ->
                new Fusion(
                    weights,
                    read.choice("method", Fusion.Method.WEIGHTED_SUM),
                    read.choice("normalisation", Fusion.Normalisation.MIN_MAX))))
        .orElse(Fusion.of(weights))
        .with(newcomers(section, weights))
        .with(
            section
                .section("dial")
                .map(part -> part.read(FusionSections::dial))
                .orElse(TailDial.NONE));
  }

  private static TailDial dial(Section section) {
    return new TailDial(section.number("tail", 0), section.number("fresh", 0));
  }

  /** {@code newcomers}: a list of {@code listens} and {@code weights}. */
  private static Newcomers newcomers(Section section, Weights usual) {
    if (!section.has("newcomers")) {
      return Newcomers.usual(usual, Signals.PRIOR);
    }
    List<Newcomers.Stage> stages = new ArrayList<>();
    for (Section stage : section.sections("newcomers")) {
      stages.add(
          stage.read(read ->
              new Newcomers.Stage(
                  read.integer("listens", 1),
                  read.section("weights")
                      .map(part -> part.read(weighed -> weights(weighed, "newcomers").bySignal()))
                      .orElseThrow(
                          () -> new ProfileException(read.place() + ": weights are missing")))));
    }
    return new Newcomers(stages);
  }

  private static Weights weights(Section section, String name) {
    Map<String, Double> weights = new TreeMap<>();
    for (String signal : SIGNALS) {
      weights.put(signal, section.number(signal, 0));
    }
    return new Weights(name, weights);
  }

  private static Map<String, String> scenarios(Section section) {
    Map<String, String> scenarios = new TreeMap<>();
    for (String scenario : section.keys()) {
      scenarios.put(scenario, section.text(scenario, ""));
    }
    return scenarios;
  }

  private static Experiment experiment(Section section) {
    return new Experiment(
        section.text("name", "experiment"),
        section.text("salt", ""),
        section
            .section("groups")
            .map(groups -> groups.read(FusionSections::groups))
            .orElseThrow(() -> new ProfileException(section.place() + ": groups are missing")));
  }

  private static List<Experiment.Group> groups(Section section) {
    List<Experiment.Group> groups = new ArrayList<>();
    for (String name : section.keys()) {
      section
          .section(name)
          .ifPresent(group ->
              groups.add(
                  group.read(read ->
                      new Experiment.Group(
                          name, read.text("profile", ""), read.number("share", 0)))));
    }
    return groups;
  }
}
