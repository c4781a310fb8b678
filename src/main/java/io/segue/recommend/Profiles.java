package io.segue.recommend;

import io.segue.rerank.Fusion;
import io.segue.rerank.Weights;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The profiles that are served, and which request gets which: the one that it names, else that of
 * its scenario, else that of its listener's group, else the standard one.
 *
 * @param standard name of the profile for everybody else
 * @param byName every profile
 * @param byScenario names of profiles for kinds of requests, such as {@code similar}
 * @param experiment divides listeners, if there is one
 */
public record Profiles(
    String standard,
    Map<String, Fusion> byName,
    Map<String, String> byScenario,
    Optional<Experiment> experiment) {

  /**
   * What a request gets.
   *
   * @param fusion how its signals are fused
   * @param group why, if its listener takes part in an experiment
   */
  public record Chosen(Fusion fusion, Optional<Experiment.Assigned> group) {}

  public Profiles {
    byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    byScenario = Collections.unmodifiableMap(new TreeMap<>(byScenario));
    require(byName, standard, "profile");
    for (Map.Entry<String, String> each : byScenario.entrySet()) {
      require(byName, each.getValue(), "scenarios: " + each.getKey());
    }
    if (experiment.isPresent()) {
      for (Experiment.Group group : experiment.get().groups()) {
        require(byName, group.profile(), "experiment: groups: " + group.name() + ": profile");
      }
    }
  }

  /** One profile for everybody. */
  public static Profiles of(Fusion fusion) {
    String name = fusion.weights().profile();
    return new Profiles(name, Map.of(name, fusion), Map.of(), Optional.empty());
  }

  /** The profile for everybody whom nothing else concerns. */
  public Fusion fusion() {
    return named(standard);
  }

  /** The same profiles with other weights in the standard one. */
  public Profiles with(Weights weights) {
    Map<String, Fusion> changed = new TreeMap<>(byName);
    changed.put(standard, fusion().with(weights));
    return new Profiles(standard, changed, byScenario, experiment);
  }

  /**
   * These profiles, and others that requests can name.
   *
   * @throws IllegalArgumentException if a name is there twice
   */
  public Profiles and(Profiles others) {
    Map<String, Fusion> all = new TreeMap<>(byName);
    others
        .byName()
        .forEach((name, fusion) -> {
          if (all.put(name, fusion) != null) {
            throw new IllegalArgumentException("profile " + name + " is there twice");
          }
        });
    return new Profiles(standard, all, byScenario, experiment);
  }

  /**
   * What a request gets.
   *
   * @throws InvalidRequestException if it names a profile or scenario that there is not
   */
  public Chosen choose(FusionChoice choice) {
    Chosen named = profile(choice);
    Chosen chosen =
        new Chosen(named.fusion().with(choice.over(named.fusion().dial())), named.group());
    return choice
        .method()
        .map(method -> new Chosen(chosen.fusion().with(method), chosen.group()))
        .orElse(chosen);
  }

  private Chosen profile(FusionChoice choice) {
    if (choice.profile().isPresent()) {
      return requested("profile", choice.profile().get(), byName);
    }
    if (choice.scenario().isPresent()) {
      Map<String, Fusion> fusions = new TreeMap<>();
      byScenario.forEach((scenario, name) -> fusions.put(scenario, named(name)));
      return requested("scenario", choice.scenario().get(), fusions);
    }
    if (choice.listener().isPresent() && experiment.isPresent()) {
      Experiment.Group group = experiment.get().group(choice.listener().get());
      return new Chosen(
          named(group.profile()),
          Optional.of(new Experiment.Assigned(experiment.get().name(), group.name())));
    }
    return new Chosen(fusion(), Optional.empty());
  }

  private Fusion named(String name) {
    return Optional.ofNullable(byName.get(name)).orElseThrow();
  }

  private static Chosen requested(String parameter, String name, Map<String, Fusion> known) {
    Fusion fusion = known.get(name);
    if (fusion == null) {
      throw new InvalidRequestException(
          parameter,
          name,
          known.isEmpty()
              ? "is not served: the profile file has none"
              : "must be one of " + String.join(", ", known.keySet()));
    }
    return new Chosen(fusion, Optional.empty());
  }

  private static void require(Map<String, Fusion> byName, String name, String place) {
    if (!byName.containsKey(name)) {
      throw new IllegalArgumentException(
          place + " must be one of " + String.join(", ", byName.keySet()) + ": " + name);
    }
  }
}
