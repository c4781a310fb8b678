package io.segue.profile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where the values of a profile come from.
 *
 * @param result what the search was after and reached
 * @param search how it went
 * @param validation what it was measured on
 */
public record Tuned(Result result, Search search, Validation validation) {
  /**
   * What was reached.
   *
   * @param objective such as {@code recall@20,ndcg@20}: their mean over the listeners asked
   * @param value of the profile; the search chose it, so that other data will give a little less
   */
  public record Result(String objective, double value) {}

  /**
   * How it was looked for.
   *
   * @param name of the search
   * @param trials different settings that were tried
   * @param seed of everything drawn
   */
  public record Search(String name, int trials, int seed) {}

  /**
   * What it was measured on.
   *
   * @param split in one sentence
   * @param listeners asked in a full trial
   * @param learned checksum of the pairs that were learned from
   * @param asked checksum of the pairs that were asked for
   */
  public record Validation(String split, int listeners, String learned, String asked) {}

  static Tuned read(Section section) {
    return new Tuned(
        new Result(section.text("objective", ""), section.number("value", 0)),
        new Search(
            section.text("search", ""), section.integer("trials", 0), section.integer("seed", 0)),
        new Validation(
            section.text("split", ""),
            section.integer("listeners", 0),
            section.text("learned", ""),
            section.text("asked", "")));
  }

  /** As the section {@code tuned} of a profile. */
  public ObjectNode tree() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("objective", result.objective()).put("value", result.value());
    tree.put("search", search.name()).put("trials", search.trials()).put("seed", search.seed());
    tree.put("split", validation.split()).put("listeners", validation.listeners());
    return tree.put("learned", validation.learned()).put("asked", validation.asked());
  }

  /** One sentence. */
  @Override
  public String toString() {
    return "tuned to "
        + result.objective()
        + " = "
        + result.value()
        + " of "
        + validation.listeners()
        + " listeners by "
        + search.trials()
        + " trials ("
        + search.name()
        + ", seed "
        + search.seed()
        + ")";
  }
}
