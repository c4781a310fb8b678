package io.segue.rerank.rule;

import io.segue.catalog.TrackId;
import io.segue.listening.Rule;
import io.segue.listening.RuleTarget;
import io.segue.retrieve.Condition;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What rules come to for one request: conditions that every candidate meets before it is retrieved,
 * tracks that are never candidates, and factors on scores.
 *
 * @param conditions all of them hold
 * @param excluded never answered
 * @param boosts how scores are multiplied; of several that a track meets, all
 */
public record RuleEffect(List<Condition> conditions, Set<TrackId> excluded, List<Boost> boosts) {
  public RuleEffect {
    conditions = List.copyOf(conditions);
    excluded = Set.copyOf(excluded);
    boosts = List.copyOf(boosts);
  }

  /**
   * The effect of those rules that hold at a moment.
   *
   * @param nowMillis milliseconds since 1970 UTC
   */
  public static RuleEffect of(List<Rule> rules, long nowMillis) {
    List<Condition> conditions = new ArrayList<>();
    List<Boost> boosts = new ArrayList<>();
    Map<String, Set<String>> never = new TreeMap<>();
    for (Rule rule : rules) {
      if (!rule.validity().holdsAt(nowMillis)) {
        continue;
      }
      RuleTarget target = rule.target();
      if (rule.bias() == Rule.ONLY) {
        conditions.add(RuleTargets.condition(target));
      } else if (rule.bias() > 0) {
        boosts.add(new Boost(RuleTargets.condition(target), rule.bias()));
      } else if (RuleTargets.isNumber(target)) {
        conditions.add(new Condition.Not(RuleTargets.condition(target)));
      } else {
        never.computeIfAbsent(target.field(), _ -> new TreeSet<>()).addAll(target.values());
      }
    }
    Set<TrackId> excluded =
        never.getOrDefault(RuleTarget.TRACK, Set.of()).stream()
            .map(TrackId::new)
            .collect(Collectors.toSet());
    never.remove(RuleTarget.TRACK);
    never.forEach((field, values) -> conditions.add(RuleTargets.never(field, values)));
    return new RuleEffect(conditions, excluded, boosts);
  }

  /** A filter with the conditions and exclusions added. */
  public TrackFilter over(TrackFilter filter) {
    List<Condition> both = new ArrayList<>(filter.conditions());
    both.addAll(conditions);
    return new TrackFilter(both, filter.excluded()).excluding(excluded);
  }
}
