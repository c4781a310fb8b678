package io.segue.rerank.rule;

import io.segue.catalog.TrackId;
import io.segue.index.FilterField;
import io.segue.listening.RuleTarget;
import io.segue.retrieve.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a rule's target means as a condition of tracks. */
public final class RuleTargets {
  private static final Pattern RANGE = Pattern.compile("([-+.\\deE]*)\\.\\.([-+.\\deE]*)");

  private RuleTargets() {}

  /**
   * The condition that a target stands for.
   *
   * @throws IllegalArgumentException if the field is unknown, or a number has no range
   */
  public static Condition condition(RuleTarget target) {
    if (target.field().equals(RuleTarget.TRACK)) {
      return new Condition.Tracks(
          target.values().stream().map(TrackId::new).collect(Collectors.toSet()));
    }
    FilterField field = field(target.field());
    return field.kind() == FilterField.Kind.NUMBER
        ? within(field, target.values())
        : new Condition.OneOf(field, target.values());
  }

  static boolean isNumber(RuleTarget target) {
    return !target.field().equals(RuleTarget.TRACK)
        && field(target.field()).kind() == FilterField.Kind.NUMBER;
  }

  static Condition never(String field, Collection<String> values) {
    return new Condition.Not(new Condition.OneOf(field(field), List.copyOf(values)));
  }

  private static FilterField field(String key) {
    return FilterField.ofKey(key)
        .orElseThrow(() -> {
          List<String> known = new ArrayList<>(List.of(RuleTarget.TRACK));
          known.addAll(FilterField.all().keySet());
          return new IllegalArgumentException(
              "field must be one of " + String.join(", ", known) + ": '" + key + "'");
        });
  }

  private static Condition within(FilterField field, List<String> values) {
    String text = values.getFirst();
    Matcher range = RANGE.matcher(text);
    if (values.size() != 1) {
      throw malformed(field, String.join("|", values));
    }
    if (!range.matches()) {
      double exact = number(field, text, text).orElseThrow(() -> malformed(field, text));
      return new Condition.Within(field, exact, exact);
    }
    return new Condition.Within(
        field,
        number(field, text, range.group(1)).orElse(Double.NEGATIVE_INFINITY),
        number(field, text, range.group(2)).orElse(Double.POSITIVE_INFINITY));
  }

  private static Optional<Double> number(FilterField field, String text, String part) {
    if (part.isEmpty()) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(part);
      if (Double.isFinite(number)) {
        return Optional.of(number);
      }
    } catch (NumberFormatException malformed) {
      throw malformed(field, text);
    }
    throw malformed(field, text);
  }

  private static IllegalArgumentException malformed(FilterField field, String text) {
    return new IllegalArgumentException(
        field.key() + " takes one number or range, such as 90..120 or ..30: '" + text + "'");
  }
}
