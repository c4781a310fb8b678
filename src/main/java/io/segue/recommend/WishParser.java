package io.segue.recommend;

import io.segue.index.FilterField;
import io.segue.listening.Rule;
import io.segue.listening.RuleTarget;
import io.segue.rerank.list.ListOptions;
import io.segue.rerank.rule.RuleEffect;
import io.segue.rerank.rule.RuleTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what a request wants of its list: {@code diversity}, {@code max_per_artist}, {@code
 * exclude_artist}, {@code explore}, {@code boost=artist:NAME:1.5} and the like.
 */
final class WishParser {
  private static final String EXCLUDE = "exclude_";
  private static final String BOOST = "boost";
  private static final int MOST_DAYS = 36_500;

  /** Every name it knows. */
  static final Set<String> NAMES = names();

  private final Parameters values;

  WishParser(Parameters values) {
    this.values = values;
  }

  /** The wishes that stand in the parameters, on no occasion. */
  Wishes wishes() {
    return new Wishes(
            list(),
            new Heard(
                values.choice("heard", Heard.Mode.EXCLUDE),
                values.integer("heard_after_days", 1, MOST_DAYS)),
            List.of(),
            values.text("region"),
            values.choice("rotation", RotationPeriod.NONE),
            Occasion.NONE)
        .under(rules());
  }

  /** The rules of this request alone. */
  RuleEffect rules() {
    List<Rule> rules = new ArrayList<>();
    for (String field : excludable()) {
      List<String> texts = values.texts(EXCLUDE + field);
      if (!texts.isEmpty()) {
        rules.add(rule(EXCLUDE + field, field, texts, Rule.EXCLUDE));
      }
    }
    values.texts(BOOST).forEach(text -> rules.add(boost(text)));
    return RuleEffect.of(rules, 0);
  }

  private ListOptions list() {
    return new ListOptions(
        share("diversity"),
        values.choice("diversity_by", ListOptions.Diversifier.MMR),
        share("calibration"),
        values.choice("calibration_by", ListOptions.Mix.GENRE),
        values.number("explore", 0, 0.5).orElse(0),
        new ListOptions.Caps(cap("max_per_artist"), cap("max_per_album")),
        values.choice("versions", Versions.ONE) == Versions.ONE);
  }

  private enum Versions {
    ONE,
    ALL
  }

  private double share(String name) {
    return values.number(name, 0, 1).orElse(0);
  }

  private OptionalInt cap(String name) {
    return values.integer(name, 1, Page.MAX_LIMIT);
  }

  /** {@code FIELD:VALUE:FACTOR}, where the value may have colons of its own. */
  private static Rule boost(String text) {
    int first = text.indexOf(':');
    int last = text.lastIndexOf(':');
    OptionalDouble factor =
        last > first ? number(text.substring(last + 1)) : OptionalDouble.empty();
    if (factor.isEmpty() || !(factor.getAsDouble() > 0)) {
      throw new InvalidRequestException(
          BOOST, text, "must be FIELD:VALUE:FACTOR with a factor above 0, as artist:Nadia:1.5");
    }
    return rule(
        BOOST,
        text.substring(0, first),
        List.of(text.substring(first + 1, last)),
        factor.getAsDouble());
  }

  private static OptionalDouble number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException malformed) {
      return OptionalDouble.empty();
    }
  }

  private static Rule rule(String name, String field, List<String> values, double bias) {
    try {
      RuleTarget target = new RuleTarget(field, values);
      RuleTargets.condition(target);
      return Rule.of(name, target, bias);
    } catch (IllegalArgumentException broken) {
      throw new InvalidRequestException(name, values, String.valueOf(broken.getMessage()));
    }
  }

  private static Set<String> excludable() {
    Set<String> fields = new TreeSet<>(Set.of(RuleTarget.TRACK));
    FilterField.all()
        .forEach((key, field) -> {
          if (field.kind() == FilterField.Kind.TEXT) {
            fields.add(key);
          }
        });
    return fields;
  }

  private static Set<String> names() {
    Set<String> names =
        new TreeSet<>(
            Set.of(
                BOOST,
                "calibration",
                "calibration_by",
                "explore",
                "diversity",
                "diversity_by",
                "heard",
                "heard_after_days",
                "max_per_album",
                "max_per_artist",
                "region",
                "rotation",
                "versions"));
    excludable().forEach(field -> names.add(EXCLUDE + field));
    return names;
  }
}
