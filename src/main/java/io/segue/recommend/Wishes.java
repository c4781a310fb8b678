package io.segue.recommend;

import io.segue.rerank.list.ListOptions;
import io.segue.rerank.list.Rotation;
import io.segue.rerank.rule.Boost;
import io.segue.rerank.rule.RuleEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a request wants of its list, beside hard conditions and page.
 *
 * @param list how it is made of the ranking
 * @param heard what becomes of tracks heard already
 * @param boosts on scores
 * @param region where what is answered must be available, if told
 * @param rotation how often it changes by itself
 * @param occasion who asks and when
 */
public record Wishes(
    ListOptions list,
    Heard heard,
    List<Boost> boosts,
    Optional<String> region,
    RotationPeriod rotation,
    Occasion occasion) {
  /** What is served if nothing else is wished. */
  public static final Wishes SERVED =
      new Wishes(
          ListOptions.SERVED,
          Heard.EXCLUDED,
          List.of(),
          Optional.empty(),
          RotationPeriod.NONE,
          Occasion.NONE);

  public Wishes {
    boosts = List.copyOf(boosts);
  }

  /** The same on that occasion. */
  public Wishes on(Occasion other) {
    return new Wishes(list, heard, boosts, region, rotation, other);
  }

  /** The same with another list. */
  public Wishes with(ListOptions other) {
    return new Wishes(other, heard, boosts, region, rotation, occasion);
  }

  /** The same, never changing by itself. */
  Wishes withoutRotation() {
    return new Wishes(list, heard, boosts, region, RotationPeriod.NONE, occasion);
  }

  /** The name of the span of time in which the answer stays the same, if it changes at all. */
  public Optional<String> bucket() {
    return rotation.bucket(occasion);
  }

  /** The same with the boosts of rules too. */
  Wishes under(RuleEffect rules) {
    List<Boost> both = new ArrayList<>(boosts);
    both.addAll(rules.boosts());
    return new Wishes(list, heard, both, region, rotation, occasion);
  }

  Optional<Rotation> order() {
    return bucket().map(_ -> new Rotation(seed()));
  }

  /** Who asks and in which span of time: what may change with it does so by this. */
  String seed() {
    return occasion.listener() + "\n" + bucket().orElse("");
  }
}
